import { type BoundaryKind, type Zone, type ZonedLine, zones } from '../model/letter.js';
import type { ArchivalRecord } from '../model/record.js';
import { type Chain, scoreChain } from './chain-scores.js';
import { featureNames } from './features/name-features.js';
import { forwardBackward, stateProbabilities } from './forward-backward.js';
import { beginWeight, type LetterModel } from './letter-model.js';
import { lookAtLines } from './look-at-lines.js';
import { shareAmongRecurring } from './recurring-lines.js';
import { beginnings, beginsOf, stateCount, zoneCount, zoneOf } from './states.js';
import { crossingOf } from './weight-layout.js';

/** Features named as the reason of a beginning at most. */
const reasonsAtMost = 5;

/** Below this, nobody will ask why. */
const worthReasons = 0.1;

/** Every line of the record's pages with its zone and the probability that a letter begins with it, in the order of the scan. */
export function labelLines(record: ArchivalRecord, model: LetterModel): readonly ZonedLine[] {
  const { lines, chain } = lookAtLines(record.pages);
  if (lines.length === 0) return [];
  const probabilities = stateProbabilities(forwardBackward(scoreChain(chain, model.weights, model.layout)));
  const ownZones = lines.map(() => new Float64Array(zoneCount));
  const beginningsOf = lines.map(() => new Float64Array(beginnings.length));
  probabilities.forEach((share, place) => {
    const [line, state] = [Math.floor(place / stateCount), place % stateCount];
    addTo(ownZones[line] as Float64Array, zoneOf[state] as number, share);
    const begins = beginsOf[state] as number;
    if (begins >= 0) addTo(beginningsOf[line] as Float64Array, begins, share);
  });
  const ofZones = shareAmongRecurring(ownZones, lines);
  return lines.map((view, place): ZonedLine => {
    const ofZone = ofZones[place] as Float64Array;
    const ofBeginnings = beginningsOf[place] as Float64Array;
    const zone = likeliest(ofZone);
    const startProbability = Math.min(
      1,
      ofBeginnings.reduce((sum, share) => sum + share, 0),
    );
    return {
      page: view.sheet.page.ref,
      line: view.line,
      zone: zones[zone] as Zone,
      probability: Math.min(1, ofZone[zone] as number),
      startProbability,
      startKind: beginnings[likeliest(ofBeginnings)] as BoundaryKind,
      startReasons: startProbability < worthReasons ? [] : reasonsToBegin(chain, place, model),
    };
  });
}

const addTo = (shares: Float64Array, place: number, share: number): void => {
  shares[place] = (shares[place] as number) + share;
};

function likeliest(shares: Float64Array): number {
  let best = 0;
  for (let place = 1; place < shares.length; place++) {
    if ((shares[place] as number) > (shares[best] as number)) best = place;
  }
  return best;
}

/** The features that speak for a beginning with a line, the weightiest first: of its page where it opens one, else its own. */
function reasonsToBegin(chain: Chain, line: number, model: LetterModel): readonly string[] {
  const features = (chain.ways[line] === crossingOf('over-page') ? chain.pageFeatures : chain.features)[
    line
  ] as Uint16Array;
  return Array.from(features)
    .filter((feature) => feature > 0 && beginWeight(model, feature) > 0)
    .sort((a, b) => beginWeight(model, b) - beginWeight(model, a))
    .slice(0, reasonsAtMost)
    .map((feature) => featureNames[feature] as string);
}
