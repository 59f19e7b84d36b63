import { featureNames } from '../../src/letter/features/name-features.js';
import type { LetterModel, TrainingSet } from '../../src/letter/letter-model.js';
import {
  columnCount,
  firstBeginColumn,
  type WeightLayout,
  weightLayout,
} from '../../src/letter/weight-layout.js';
import { addLoss, type Example } from './gradient.js';
import { minimize } from './minimize.js';

interface Options {
  readonly rounds: number;
  /** How dear weights are: half of it times their squares is added to the loss. */
  readonly price: number;
  /** How dear weights of beginnings are: there are few beginnings to learn them from. */
  readonly beginPrice: number;
  /** Weights to begin with; none unless given. */
  readonly start?: Float64Array;
  readonly report?: (round: number, value: number) => void;
}

function pricesOf(layout: WeightLayout, { price, beginPrice }: Options): Float64Array {
  const prices = new Float64Array(layout.size).fill(price);
  for (let feature = 0; feature < featureNames.length; feature++) {
    const row = layout.feature(feature);
    prices.fill(beginPrice, row + firstBeginColumn, row + columnCount);
  }
  return prices;
}

/** Weights under which what is known of the examples is likely. */
export function learn(
  examples: readonly Example[],
  trainedOn: readonly TrainingSet[],
  options: Options,
): LetterModel {
  const layout = weightLayout(featureNames.length);
  const prices = pricesOf(layout, options);
  const weights = minimize(
    options.start ?? new Float64Array(layout.size),
    (point, slope) => {
      let loss = 0;
      for (const example of examples) loss += addLoss(example, point, layout, slope);
      for (let place = 0; place < point.length; place++) {
        const weight = point[place] as number;
        const price = prices[place] as number;
        loss += (price / 2) * weight * weight;
        slope[place] = (slope[place] as number) + price * weight;
      }
      return loss;
    },
    { rounds: options.rounds, least: 1e-5, ...(options.report ? { report: options.report } : {}) },
  );
  return { weights, layout, trainedOn };
}
