import {
  areAlikeParties,
  type ExpectedLetter,
  type ExpectedRecord,
  isAlike,
  partyOf,
  textOf,
} from '../../scripts/fixtures/expected-record.js';
import { editDistance, plain } from '../../src/text/ocr-confusion.js';

/** Letters as exported, and records as listed. */
export interface GotLetter extends Omit<ExpectedLetter, 'pages'> {
  readonly id: string;
  readonly record: string;
  readonly pages: readonly { readonly page: number }[];
}

export type GotRecord = Readonly<Record<string, unknown>> & { readonly id: string };

const comparedOnce = [
  'kind',
  'boundary',
  'date',
  'earliest',
  'latest',
  'place',
  'subject',
  'language',
] as const;
const comparedParties = ['senders', 'recipients', 'through', 'copies'] as const;

/** Of a stamp's characters: a frame and uneven ink cost some of them. */
const misreadShare = 0.25;

/** Whether there are as many stamps as there must be, each of them about as it must be. */
function alikeOneByOne(must: readonly string[], got: readonly string[]): boolean {
  const isLegible = (a: string, b: string) => {
    const allowed = Math.ceil(a.length * misreadShare);
    return editDistance(plain(a), plain(b), allowed) <= allowed;
  };
  return must.length === got.length && must.every((stamp) => got.some((other) => isLegible(stamp, other)));
}

const sorted = (values: readonly string[]): readonly string[] => [...values].sort();

/** Where the catalogue says something else than it must, a line each: `letter 1 date: 2004-03-22, got -`. */
export function differences(
  expected: ExpectedRecord,
  record: GotRecord,
  letters: readonly GotLetter[],
): readonly string[] {
  const found: string[] = [];
  const compare = (what: string, must: string, got: string) => {
    if (must !== got) found.push(`${what}: ${must}, got ${got}`);
  };
  for (const [field, value] of Object.entries(expected.record.coverSheet ?? {})) {
    const [must, got] = [textOf(value), textOf(record[field])];
    // Numbers and dates must be exact; in words "Recards" on speckled paper is recognition's slip.
    if (/\d/.test(must) || !isAlike(must, got)) compare(`cover sheet ${field}`, must, got);
  }
  compare('arrangement', JSON.stringify(expected.record.arrangement), JSON.stringify(record.arrangement));
  compare('letters', String(expected.letters.length), String(letters.length));
  for (const must of expected.letters) {
    const got = letters.find(({ ordinal }) => ordinal === must.ordinal);
    if (!got) continue;
    const letter = `letter ${must.ordinal}`;
    for (const key of comparedOnce) compare(`${letter} ${key}`, textOf(must[key]), textOf(got[key]));
    compare(`${letter} pages`, must.pages.join(' '), got.pages.map(({ page }) => page).join(' '));
    for (const key of comparedParties) {
      if (areAlikeParties(must[key], got[key])) continue;
      compare(`${letter} ${key}`, must[key].map(partyOf).join('; '), got[key].map(partyOf).join('; '));
    }
    if (!alikeOneByOne(must.stamps, got.stamps)) {
      compare(`${letter} stamps`, must.stamps.map(textOf).join('; '), got.stamps.map(textOf).join('; '));
    }
    const references = (all: readonly string[]) => sorted(all.map(textOf)).join('; ');
    compare(`${letter} references`, references(must.references), references(got.references));
    const mentions = (all: ExpectedLetter['mentions']) =>
      sorted(all.map(({ date, letter: id }) => `${date} ${id ?? 'elsewhere'}`)).join('; ');
    compare(`${letter} mentions`, mentions(must.mentions), mentions(got.mentions));
  }
  return found;
}
