import type { PersonCut } from '../model/decision.js';
import type { Evidence } from '../model/field-value.js';
import type { Letter, Zone, ZonedLine } from '../model/letter.js';
import { lineText, type PageRef, samePage } from '../model/page.js';
import type { ArchivalRecord } from '../model/record.js';
import { type Beginning, findDoubts } from './find-doubts.js';

/**
 * A letter begins where that is so likely: half of the F1 the model reaches on streams it never saw, 0.91, at which cuts of calibrated
 * probability reach the highest F1 (Lipton, Elkan and Naryanaswamy 2014, "Optimal thresholding of classifiers to maximize F1 measure").
 */
const threshold = 0.455;

/** Parts of a letter's head that show where it begins. */
const showing: ReadonlySet<Zone> = new Set(['letterhead', 'dateline', 'salutation', 'memo-label']);

/**
 * The letters of a record in the order of the scan, from its labelled lines. A person's cuts overrule the model.
 * A page without lines belongs to the letter in which it stands. Empty where the record has no lines.
 */
export function cutLetters(
  record: ArchivalRecord,
  lines: readonly ZonedLine[],
  cuts: readonly PersonCut[] = [],
): readonly Letter[] {
  const beginnings = findBeginnings(lines, cuts);
  const starts = beginnings.flatMap(({ probability }, at) => (probability >= threshold ? [at] : []));
  const parts = starts.map((start, number) => lines.slice(start, starts[number + 1]));
  return parts.map((part, number): Letter => {
    const first = part[0] as ZonedLine;
    const start = starts[number] as number;
    const { decided, probability: startProbability } = beginnings[start] as Beginning;
    return {
      recordId: record.id,
      ordinal: number + 1,
      lines: part,
      pages: pagesOf(record, part, parts[number + 1]?.[0]?.page ?? null, number === 0),
      boundary: number === 0 ? 'letter' : (first.startKind ?? 'letter'),
      startProbability,
      evidence: whyItBegins(part, decided),
      doubts: findDoubts(part, beginnings.slice(start, start + part.length)),
    };
  });
}

/** Of each line whether a letter begins with it; one always does with the first. */
function findBeginnings(lines: readonly ZonedLine[], cuts: readonly PersonCut[]): readonly Beginning[] {
  let onPage = 0;
  const probabilities = beginProbabilities(lines);
  return lines.map((line, at): Beginning => {
    const last = lines[at - 1];
    onPage = last && samePage(last.page, line.page) ? onPage + 1 : 0;
    const cut = cuts.findLast((one) => one.lineIndex === onPage && samePage(one.page, line.page));
    if (at === 0) return { probability: 1, decided: false };
    if (cut) return { probability: cut.begins ? 1 : 0, decided: true };
    return { probability: probabilities[at] as number, decided: false };
  });
}

/**
 * For each line, that a letter begins with it or the one on either side, given to the likeliest of the three and 0 to the
 * others: whether a dateline or the salutation under it opens the letter may be open where it is certain that one does.
 */
export const beginProbabilities = (lines: readonly ZonedLine[]): readonly number[] =>
  lines.map((line, at) => {
    const beside = (other: ZonedLine | undefined): number =>
      other && samePage(other.page, line.page) ? other.startProbability : 0;
    const [before, own, after] = [beside(lines[at - 1]), line.startProbability, beside(lines[at + 1])];
    return own > before && own >= after ? Math.min(1, before + own + after) : 0;
  });

/** Pages from the letter's first line to its last, and those without lines up to where the next letter begins. */
function pagesOf(
  record: ArchivalRecord,
  part: readonly ZonedLine[],
  next: PageRef | null,
  isFirst: boolean,
): readonly PageRef[] {
  const refs = record.pages.map((page) => page.ref);
  const place = (ref: PageRef) => refs.findIndex((one) => samePage(one, ref));
  const from = isFirst ? 0 : place((part[0] as ZonedLine).page);
  const last = place((part.at(-1) as ZonedLine).page);
  const until = next === null ? refs.length : Math.max(place(next), last + 1);
  return refs.slice(from, until);
}

const evidenceOf = (rule: string, line: ZonedLine): Evidence => ({
  rule,
  page: line.page,
  box: line.line.box,
  text: lineText(line.line),
});

/** The reasons on the first line, then the first of each part of the head on the same page. */
function whyItBegins(part: readonly ZonedLine[], decided: boolean): readonly Evidence[] {
  const first = part[0] as ZonedLine;
  if (decided) return [evidenceOf('person-cut', first)];
  const seen = new Set<Zone>();
  const head = part.filter((line) => {
    if (!samePage(line.page, first.page) || !showing.has(line.zone) || seen.has(line.zone)) return false;
    seen.add(line.zone);
    return true;
  });
  return [
    ...(first.startReasons ?? []).map((reason) => evidenceOf(reason, first)),
    ...head.map((line) => evidenceOf(`zone:${line.zone}`, line)),
  ];
}
