import type { Candidate } from '../model/field-value.js';
import type { Letter } from '../model/letter.js';
import { findDates } from '../text/dates/find-dates.js';
import { bounds } from '../text/edtf.js';
import { evidenceFrom, textOf } from './passage.js';

/** "resolutions 1325 (2000)": documents are cited with the year they were adopted in. */
const citedYear = /\b(?<number>\d{1,4})\s?\((?<year>(?:18|19|20)\d{2})\)/g;

/** An undated letter is no older than what it cites: the open interval that begins with the latest date cited. Empty for none. */
export function notBefore(letter: Letter): readonly Candidate[] {
  const cited = letter.lines.flatMap((line) => {
    const text = textOf(line);
    const years = [...text.matchAll(citedYear)].map((match) => ({
      since: match.groups?.year ?? '',
      evidence: evidenceFrom('not-before', line, match.index, match.index + match[0].length),
    }));
    const days = findDates(text).flatMap((found) => {
      const since =
        /^\d{4}(-\d\d){0,2}$/.test(found.date) && bounds(found.date).earliest !== null ? found.date : null;
      return since ? [{ since, evidence: evidenceFrom('not-before', line, found.start, found.end) }] : [];
    });
    return [...years, ...days];
  });
  const latest = cited.sort((a, b) => b.since.localeCompare(a.since))[0];
  return latest
    ? [{ value: `${latest.since}/..`, strength: 0.6, origin: 'inferred', evidence: latest.evidence }]
    : [];
}
