import type { Zone, ZonedLine } from '../model/letter.js';
import { lineText } from '../model/page.js';
import { pageNumberIn } from './page-mark.js';

/** Below this, the beginning of a letter is worth a look; above the second, a beginning that was not taken is. */
const sureEnough = 0.8;
const notOutOfQuestion = 0.25;

const headZones: ReadonlySet<Zone> = new Set([
  'letterhead',
  'dateline',
  'address',
  'salutation',
  'memo-label',
  'subject',
]);
const endZones: ReadonlySet<Zone> = new Set(['closing', 'signature']);

/** Whether a letter begins with a line. */
export interface Beginning {
  /** 0..1; 1 or 0 where a person decided. */
  readonly probability: number;
  /** By a person. */
  readonly decided: boolean;
}

/** What a person should look at in a letter, as sentences that name the page. `beginnings` are those of its lines. */
export function findDoubts(lines: readonly ZonedLine[], beginnings: readonly Beginning[]): readonly string[] {
  const has = (wanted: ReadonlySet<Zone>) => lines.some((line) => wanted.has(line.zone));
  const doubts: string[] = [];
  const [first, ...further] = beginnings;
  if (first && first.probability < sureEnough) doubts.push('may go on from the letter before');
  const openPages = lines
    .slice(1)
    .filter((_, index) => (further[index]?.probability ?? 0) >= notOutOfQuestion)
    .map(({ page }) => page.pageNumber);
  for (const page of new Set(openPages)) doubts.push(`another letter may begin on page ${page}`);
  const joined = further.flatMap(({ decided }, index) => (decided ? [index + 1] : []));
  for (const zone of ['salutation', 'dateline', 'signature'] as const) {
    const again = secondRun(lines, zone, joined);
    if (again) doubts.push(`a second ${zone} on page ${again.page.pageNumber}`);
  }
  doubts.push(...brokenNumbers(lines));
  if (!has(headZones)) doubts.push('no beginning found: neither letterhead, date, address nor salutation');
  if (has(new Set<Zone>(['salutation'])) && !has(endZones))
    doubts.push('no end found: neither closing nor signature');
  return doubts;
}

/** The first line of a zone that stands again after text of the letter, but for where a person `joined` two letters. */
function secondRun(lines: readonly ZonedLine[], zone: Zone, joined: readonly number[]): ZonedLine | null {
  let seen = false;
  let textSince = false;
  for (const [at, line] of lines.entries()) {
    if (joined.includes(at)) seen = false;
    if (line.zone === zone) {
      if (seen && textSince) return line;
      seen = true;
      textSince = false;
    } else if (line.zone === 'body') {
      textSince = true;
    }
  }
  return null;
}

interface Numbered {
  readonly number: number;
  readonly pageNumber: number;
}

/** Where the pages' own numbers do not rise one by one. */
function brokenNumbers(lines: readonly ZonedLine[]): readonly string[] {
  const doubts: string[] = [];
  const numbered: Numbered[] = [];
  for (const line of lines) {
    if (line.zone !== 'running-head') continue;
    const number = pageNumberIn(lineText(line.line), true);
    const { pageNumber } = line.page;
    const before = numbered.at(-1);
    if (number === null || pageNumber === before?.pageNumber) continue;
    if (before && number - before.number !== pageNumber - before.pageNumber) {
      doubts.push(
        `page ${pageNumber} calls itself ${number} after ${before.number} on page ${before.pageNumber}`,
      );
    }
    numbered.push({ number, pageNumber });
  }
  return doubts;
}
