import type { Verdict } from './fields.js';
import type { Figures } from './figures.js';
import { madeFields } from './made-fields.js';
import type { MadeScore } from './made-score.js';

const sum = (scores: readonly MadeScore[], count: (score: MadeScore) => number): number =>
  scores.reduce((total, score) => total + count(score), 0);

const cell = (count: number): string => String(count).padStart(9);

function row(name: string, scores: readonly MadeScore[]): string {
  const counts = ['toFind', 'found', 'otherKind', 'missed', 'falseCuts'] as const;
  const verdicts = scores.flatMap((score) => score.verdicts);
  const fields = madeFields.map((field) => {
    const count = (wanted: Verdict): number =>
      verdicts.filter((each) => each.field === field && each.verdict === wanted).length;
    return `${count('right')}/${count('wrong')}/${count('missing')}`.padStart(15);
  });
  return (
    name.padEnd(40) + counts.map((key) => cell(sum(scores, (score) => score[key]))).join('') + fields.join('')
  );
}

/** A row a quality, then a row a source in which something is wrong, with what. `seeds` says where the seeds came from. */
export function madeTable(scores: readonly MadeScore[], seeds: string): string {
  const qualities = [...new Set(scores.map(({ quality }) => quality))];
  return [
    'Made records: the fixture box and the seeds at three qualities',
    `(${seeds}; letters and enclosures at their page and line; fields right/wrong/missing)`,
    ''.padEnd(40) +
      ['to find', 'found', 'as other', 'missed', 'false'].map((head) => head.padStart(9)).join('') +
      madeFields.map((field) => field.padStart(15)).join(''),
    ...qualities.map((quality) =>
      row(
        quality,
        scores.filter((score) => score.quality === quality),
      ),
    ),
    row('all', scores),
    ...scores
      .filter(({ faults }) => faults.length > 0)
      .flatMap((score) => [
        row(`  ${score.quality} ${score.name}`, [score]),
        ...score.faults.map((fault) => `    ${fault}`),
      ]),
  ].join('\n');
}

/** Counts of letters and enclosures over all qualities. */
export const madeFigures = (scores: readonly MadeScore[]): Figures => ({
  'made records, letters to find': sum(scores, ({ toFind }) => toFind),
  'made records, letters found': sum(scores, ({ found }) => found),
  'made records, false letters': sum(scores, ({ falseCuts }) => falseCuts),
});
