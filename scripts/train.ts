import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { featureMeanings, featureNames } from '../src/letter/features/name-features.js';
import { type LetterModel, weightNames, writeLetterModel } from '../src/letter/letter-model.js';
import { describeSets, exampleOf, readKnownRecords } from './train/known-records.js';
import { learn } from './train/learn.js';
import { trainSettings } from './train/train-settings.js';

const help = `npm run train -- --data <folder> --ocr <folder> [options]

Learns the weights of the letter model from labelled lines, from page starts and from invented letters.
The same input gives the same weights.

  --data <folder>    scans with truth: jfk-streams/ and stanford-1905/
  --ocr <folder>     their recognized pages and those of the invented letters as JSON, <set>/<page>.json,
                     as npm run accuracy leaves them in ocr/ of its cache
  --labels <folder>  label files (default scripts/labels)
  --leave-out <set>  train without this set; several times for several
  --out <file>       where the weights go (default src/letter/model.json)
  --show <n>         print the n weightiest features of each zone and of beginnings
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    ocr: { type: 'string' },
    labels: { type: 'string', default: 'scripts/labels' },
    'leave-out': { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'src/letter/model.json' },
    show: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help || values.data === undefined || values.ocr === undefined) {
  process.stdout.write(help);
  process.exitCode = values.help ? 0 : 2;
} else {
  const left = new Set(values['leave-out']);
  const examples = readKnownRecords(values.data, values.ocr, values.labels)
    .filter((record) => !left.has(record.set))
    .map(exampleOf);
  const model = learn(examples, describeSets(examples), {
    ...trainSettings,
    report: (round, loss) => {
      if (round % 10 === 0) process.stderr.write(`round ${round}: ${loss.toFixed(1)}\n`);
    },
  });
  writeFileSync(values.out, `${JSON.stringify(writeLetterModel(model), null, 1)}\n`);
  if (values.show !== undefined) process.stdout.write(showWeights(model, Number(values.show)));
}

/** The features that speak most for each zone and for beginnings, with what they say. */
function showWeights(model: LetterModel, atMost: number): string {
  return weightNames
    .map((name, column) => {
      const rows = featureNames
        .map((feature, number) => ({
          feature,
          weight: model.weights[model.layout.feature(number) + column] as number,
        }))
        .sort((a, b) => b.weight - a.weight)
        .slice(0, atMost)
        .map(
          ({ feature, weight }) =>
            `  ${weight.toFixed(2).padStart(6)}  ${feature.padEnd(34)} ${featureMeanings.get(feature) ?? ''}`,
        );
      return `${name}\n${rows.join('\n')}\n`;
    })
    .join('\n');
}
