import { featureNames } from '../../src/letter/features/name-features.js';
import type { LetterModel, TrainingSet } from '../../src/letter/letter-model.js';
import { firstBeginColumn, weightLayout } from '../../src/letter/weight-layout.js';
import { addLoss, type Example } from './gradient.js';
import { minimize } from './minimize.js';

interface Options {
  readonly rounds: number;
  /** How dear weights are: half of it times their squares is added to the loss. */
  readonly price: number;
  readonly report?: (round: number, value: number) => void;
}

/** A feature of a page speaks on one line of it and says nothing of that line's zone: only its weight for a beginning is learned. */
function isFixed(place: number, columnCount: number): boolean {
  const name = featureNames[Math.floor(place / columnCount)];
  return name?.startsWith('page:') === true && place % columnCount < firstBeginColumn;
}

/** Weights under which what is known of the examples is likely. */
export function learn(
  examples: readonly Example[],
  trainedOn: readonly TrainingSet[],
  options: Options,
): LetterModel {
  const layout = weightLayout(featureNames.length);
  const columns = layout.feature(1);
  const fixed = Array.from({ length: featureNames.length * columns }, (_, place) => place).filter((place) =>
    isFixed(place, columns),
  );
  const weights = minimize(
    new Float64Array(layout.size),
    (point, slope) => {
      let loss = 0;
      for (const example of examples) loss += addLoss(example, point, layout, slope);
      for (let place = 0; place < point.length; place++) {
        const weight = point[place] as number;
        loss += (options.price / 2) * weight * weight;
        slope[place] = (slope[place] as number) + options.price * weight;
      }
      for (const place of fixed) slope[place] = 0;
      return loss;
    },
    { rounds: options.rounds, least: 1e-5, ...(options.report ? { report: options.report } : {}) },
  );
  return { weights, layout, trainedOn };
}
