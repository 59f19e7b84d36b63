import type { Candidate } from '../model/field-value.js';
import type { Letter } from '../model/letter.js';
import { findDates } from '../text/dates/find-dates.js';
import { passageOf } from './passage.js';

/** "resolutions 1325 (2000)": documents are cited with the year they were adopted in. */
const citedYear = /\b\d{1,4}\s?\((?<year>(?:18|19|20)\d{2})\)/g;

/** "your letter of", "the report dated": what is dated so exists. Other dates in a letter may lie before it or after. */
const citesDocument =
  /(?:\bdated|\b(?:letter|memorandum|memo|cable|telegram|note|report|resolution|decision|circular|dispatch|despatch|bulletin|order)s?\b[^.;]{0,40}\b(?:of|on))\s+(?:the\s+)?$/i;

/** An undated letter is no older than what it cites: the open interval that begins with the latest date cited. Empty for none. */
export function notBefore(letter: Letter): readonly Candidate[] {
  const passage = passageOf(letter.lines.filter((line) => line.zone !== 'stamp' && line.zone !== 'noise'));
  const years = [...passage.text.matchAll(citedYear)].map((match) => ({
    since: match.groups?.year ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const days = findDates(passage.text)
    .filter((found) => /^\d{4}(-\d\d){0,2}$/.test(found.date))
    .filter((found) => citesDocument.test(passage.text.slice(Math.max(0, found.start - 80), found.start)))
    .map((found) => ({ since: found.date, start: found.start, end: found.end }));
  const latest = [...years, ...days].sort((a, b) => b.since.localeCompare(a.since))[0];
  if (!latest) return [];
  const evidence = passage.evidence('not-before', latest.start, latest.end);
  return [{ value: `${latest.since}/..`, strength: 0.6, origin: 'inferred', evidence }];
}
