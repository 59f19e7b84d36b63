import { phaseCount, zoneCount } from './states.js';

/** Places between two lines: on one page, or with a page turned between them. */
export const crossings = ['on-page', 'over-page'] as const;

/** What a feature weighs: each zone, each phase, a beginning. */
export const columnCount = zoneCount + phaseCount + 1;
export const beginColumn = zoneCount + phaseCount;

const zoneToZone = zoneCount * zoneCount;
const phaseToZone = phaseCount * zoneCount;
/** Weights of one crossing: zone to zone, phase to zone, zone to beginning, phase to beginning, zone that begins. */
const crossingSize = zoneToZone + phaseToZone + zoneCount + phaseCount + zoneCount;

/** Where each weight stands in the one flat list of weights that training moves and the chain reads. */
export interface WeightLayout {
  readonly size: number;
  feature(feature: number): number;
  zoneToZone(crossing: number, from: number, to: number): number;
  phaseToZone(crossing: number, from: number, to: number): number;
  zoneToBegin(crossing: number, from: number): number;
  phaseToBegin(crossing: number, from: number): number;
  beginZone(crossing: number, zone: number): number;
}

export function weightLayout(featureCount: number): WeightLayout {
  const start = featureCount * columnCount;
  const at = (crossing: number) => start + crossing * crossingSize;
  return {
    size: start + crossings.length * crossingSize,
    feature: (feature) => feature * columnCount,
    zoneToZone: (crossing, from, to) => at(crossing) + from * zoneCount + to,
    phaseToZone: (crossing, from, to) => at(crossing) + zoneToZone + from * zoneCount + to,
    zoneToBegin: (crossing, from) => at(crossing) + zoneToZone + phaseToZone + from,
    phaseToBegin: (crossing, from) => at(crossing) + zoneToZone + phaseToZone + zoneCount + from,
    beginZone: (crossing, zone) => at(crossing) + zoneToZone + phaseToZone + zoneCount + phaseCount + zone,
  };
}
