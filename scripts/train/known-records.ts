import { createHash } from 'node:crypto';
import type { TrainingSet } from '../../src/letter/letter-model.js';
import { lookAtLines } from '../../src/letter/look-at-lines.js';
import { readGenerated } from './generated-streams.js';
import type { Example } from './gradient.js';
import { fitOf } from './known-lines.js';
import { type KnownRecord, readAllLabels, readSinglePages, readStreams } from './read-collections.js';
import { trainSettings } from './train-settings.js';

/** Everything something is known of: streams, single letters, invented letters. Only what is recognized in the folder. */
export function readKnownRecords(data: string, ocr: string, labelFolder: string): readonly KnownRecord[] {
  const labels = readAllLabels(labelFolder);
  const single = readSinglePages(data, ocr, labels);
  return [...readStreams(data, ocr, labels), ...(single ? [single] : []), ...readGenerated(ocr)].filter(
    (record) => record.pages.some((page) => page.lines.length > 0),
  );
}

export const exampleOf = (record: KnownRecord): Example => ({
  set: record.set,
  chain: lookAtLines(record.pages).chain,
  fit: fitOf(record.known.flat()),
  weight: record.set === 'generated' ? trainSettings.generatedWeight : 1,
});

/** What a model was trained on: a digest a set over the features seen and what was known. */
export function describeSets(examples: readonly Example[]): readonly TrainingSet[] {
  const names = [...new Set(examples.map((example) => example.set))];
  return names.map((name) => {
    const hash = createHash('sha256');
    let lines = 0;
    for (const { set, chain, fit } of examples) {
      if (set !== name) continue;
      for (const features of [...chain.features, ...chain.pageFeatures]) hash.update(features);
      hash.update(chain.ways);
      hash.update(fit);
      lines += chain.features.length;
    }
    return { name, digest: hash.digest('hex'), lines };
  });
}
