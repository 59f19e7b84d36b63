import { featureNames } from '../../src/letter/features/name-features.js';
import type { LetterModel, TrainingSet } from '../../src/letter/letter-model.js';
import { beginnings, phaseCount, zoneCount } from '../../src/letter/states.js';
import {
  columnCount,
  crossingOf,
  crossings,
  firstBeginColumn,
  type WeightLayout,
  weightLayout,
} from '../../src/letter/weight-layout.js';
import { zones } from '../../src/model/letter.js';
import { addLoss, type Example } from './gradient.js';
import { minimize } from './minimize.js';
import { priorBeginWeights, priorZoneWeights } from './prior-weights.js';

interface Options {
  readonly rounds: number;
  /** How dear it is to move weights from what was believed before: half of it times the squares is added to the loss. */
  readonly price: number;
  /** How dear weights of beginnings are: there are few beginnings to learn them from. */
  readonly beginPrice: number;
  /** How dear weights are that tie zones to the phase, to the zones of the page before and to beginnings: a page's many lines repeat what they say. */
  readonly phasePrice: number;
  /** Weights to begin with; none unless given. */
  readonly start?: Float64Array;
  readonly report?: (round: number, value: number) => void;
}

const overPage = crossingOf('over-page');

function pricesOf(layout: WeightLayout, { price, beginPrice, phasePrice }: Options): Float64Array {
  const prices = new Float64Array(layout.size).fill(price);
  for (let feature = 0; feature < featureNames.length; feature++) {
    const row = layout.feature(feature);
    prices.fill(phasePrice, row + zoneCount, row + firstBeginColumn);
    prices.fill(beginPrice, row + firstBeginColumn, row + columnCount);
  }
  crossings.forEach((_, crossing) => {
    for (let zone = 0; zone < zoneCount; zone++) {
      if (crossing === overPage) {
        for (let from = 0; from < zoneCount; from++) {
          prices[layout.zoneToZone(crossing, from, zone)] = phasePrice;
        }
      }
      for (let phase = 0; phase < phaseCount; phase++)
        prices[layout.phaseToZone(crossing, phase, zone)] = phasePrice;
      if (crossing !== overPage) continue;
      beginnings.forEach((_kind, kind) => {
        prices[layout.zoneToBegin(crossing, kind, zone)] = phasePrice;
        prices[layout.beginZone(crossing, kind, zone)] = phasePrice;
      });
    }
  });
  return prices;
}

/** The first weight of a feature that something is believed of. */
function rowOf(layout: WeightLayout, name: string): number {
  const feature = featureNames.indexOf(name);
  if (feature < 0) throw new Error(`prior weights: "${name}" is no feature`);
  return layout.feature(feature);
}

/** What is believed before any example is seen. */
export function priorOf(layout: WeightLayout): Float64Array {
  const prior = new Float64Array(layout.size);
  for (const [name, weight] of Object.entries(priorBeginWeights)) {
    prior[rowOf(layout, name) + firstBeginColumn] = weight;
  }
  for (const [name, weights] of Object.entries(priorZoneWeights)) {
    zones.forEach((zone, column) => {
      prior[rowOf(layout, name) + column] = weights[zone] ?? 0;
    });
  }
  return prior;
}

/** Weights under which what is known of the examples is likely. */
export function learn(
  examples: readonly Example[],
  trainedOn: readonly TrainingSet[],
  options: Options,
): LetterModel {
  const layout = weightLayout(featureNames.length);
  const prices = pricesOf(layout, options);
  const prior = priorOf(layout);
  const weights = minimize(
    options.start ?? prior,
    (point, slope) => {
      let loss = 0;
      for (const example of examples) loss += addLoss(example, point, layout, slope);
      for (let place = 0; place < point.length; place++) {
        const moved = (point[place] as number) - (prior[place] as number);
        const price = prices[place] as number;
        loss += (price / 2) * moved * moved;
        slope[place] = (slope[place] as number) + price * moved;
      }
      return loss;
    },
    { rounds: options.rounds, least: 1e-5, ...(options.report ? { report: options.report } : {}) },
  );
  return { weights, layout, trainedOn };
}
