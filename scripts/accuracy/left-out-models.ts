import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureNames } from '../../src/letter/features/name-features.js';
import { type LetterModel, parseLetterModel, writeLetterModel } from '../../src/letter/letter-model.js';
import { describeSets, exampleOf } from '../train/known-records.js';
import { learn } from '../train/learn.js';
import { priorBeginWeights, priorZoneWeights } from '../train/prior-weights.js';
import type { KnownRecord } from '../train/read-collections.js';
import { trainSettings } from '../train/train-settings.js';

/** Sets that are measured; invented letters only teach. */
export const measuredSets = (records: readonly KnownRecord[]): readonly string[] =>
  [...new Set(records.map((record) => record.set))].filter((set) => set !== 'generated');

/**
 * For each set a model that never saw it. Kept in the folder by what it was trained on, so that only a change of
 * labels, features (by name), settings or beliefs trains again, a minute or two a set.
 */
export function modelsWithout(
  records: readonly KnownRecord[],
  folder: string,
  report: (message: string) => void,
): ReadonlyMap<string, LetterModel> {
  mkdirSync(folder, { recursive: true });
  const examples = records.map(exampleOf);
  return new Map(
    measuredSets(records).map((set) => {
      const seen = examples.filter((example) => example.set !== set);
      const trainedOn = describeSets(seen);
      const key = createHash('sha256')
        .update(JSON.stringify([trainedOn, trainSettings, priorBeginWeights, priorZoneWeights, featureNames]))
        .digest('hex');
      const path = join(folder, `${key.slice(0, 16)}.json`);
      if (!existsSync(path)) {
        report(`training without ${set}`);
        writeFileSync(path, JSON.stringify(writeLetterModel(learn(seen, trainedOn, trainSettings))));
      }
      return [set, parseLetterModel(JSON.parse(readFileSync(path, 'utf8')))] as const;
    }),
  );
}
