import { type BoundaryKind, type Zone, type ZonedLine, zones } from '../model/letter.js';
import type { ArchivalRecord } from '../model/record.js';
import { type Chain, scoreChain } from './chain-scores.js';
import { featureNames } from './features/name-features.js';
import { forwardBackward, stateProbabilities } from './forward-backward.js';
import { beginWeight, type LetterModel } from './letter-model.js';
import { lookAtLines } from './look-at-lines.js';
import { beginnings, stateCount, states } from './states.js';
import { viterbi } from './viterbi.js';

/** Features named as the reason of a beginning at most. */
const reasonsAtMost = 5;

/** Below this, nobody will ask why. */
const worthReasons = 0.1;

/** Every line of the record's pages with its zone and the probability that a letter begins with it, in the order of the scan. */
export function labelLines(record: ArchivalRecord, model: LetterModel): readonly ZonedLine[] {
  const { lines, chain } = lookAtLines(record.pages);
  if (lines.length === 0) return [];
  const scores = scoreChain(chain, model.weights, model.layout);
  const path = viterbi(scores);
  const probabilities = stateProbabilities(forwardBackward(scores));
  return lines.map((view, place): ZonedLine => {
    const zone = (states[path[place] as number] as (typeof states)[number]).zone;
    let probability = 0;
    const begins = beginnings.map(() => 0);
    for (let state = 0; state < stateCount; state++) {
      const share = probabilities[place * stateCount + state] as number;
      if ((states[state] as (typeof states)[number]).zone === zone) probability += share;
      const { begins: kind } = states[state] as (typeof states)[number];
      if (kind !== null) begins[kind] = (begins[kind] as number) + share;
    }
    const startProbability = Math.min(
      1,
      begins.reduce((sum, share) => sum + share, 0),
    );
    return {
      page: view.sheet.page.ref,
      line: view.line,
      zone: zones[zone] as Zone,
      probability: Math.min(1, probability),
      startProbability,
      startKind: beginnings[begins.indexOf(Math.max(...begins))] as BoundaryKind,
      startReasons: startProbability < worthReasons ? [] : reasonsToBegin(chain, place, model),
    };
  });
}

/** The features that speak for a beginning with a line, the weightiest first: of its page where it opens one, else its own. */
function reasonsToBegin(chain: Chain, line: number, model: LetterModel): readonly string[] {
  const features = (chain.turned[line] === 1 ? chain.pageFeatures : chain.features)[line] as Uint16Array;
  return Array.from(features)
    .filter((feature) => feature > 0 && beginWeight(model, feature) > 0)
    .sort((a, b) => beginWeight(model, b) - beginWeight(model, a))
    .slice(0, reasonsAtMost)
    .map((feature) => featureNames[feature] as string);
}
