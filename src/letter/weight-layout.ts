import { beginnings, phaseCount, zoneCount } from './states.js';

/** Ways from one line to the next: down the page, over to another page, along a row. */
export const crossings = ['on-page', 'over-page', 'in-row'] as const;

/** The number of a way. */
export const crossingOf = (name: (typeof crossings)[number]): number => crossings.indexOf(name);

/** What a feature weighs: each zone, each phase, each thing that can begin. */
export const columnCount = zoneCount + phaseCount + beginnings.length;
export const firstBeginColumn = zoneCount + phaseCount;

const zoneToZone = zoneCount * zoneCount;
const phaseToZone = phaseCount * zoneCount;
/** Weights of one beginning: of each zone and phase before it, of each zone it begins with. */
const beginSize = zoneCount + phaseCount + zoneCount;
const crossingSize = zoneToZone + phaseToZone + beginnings.length * beginSize;

/** Where each weight stands in the one flat list of weights that training moves and the chain reads. */
export interface WeightLayout {
  readonly size: number;
  feature(feature: number): number;
  zoneToZone(crossing: number, from: number, to: number): number;
  phaseToZone(crossing: number, from: number, to: number): number;
  zoneToBegin(crossing: number, begins: number, from: number): number;
  phaseToBegin(crossing: number, begins: number, from: number): number;
  beginZone(crossing: number, begins: number, zone: number): number;
}

export function weightLayout(featureCount: number): WeightLayout {
  const start = featureCount * columnCount;
  const at = (crossing: number) => start + crossing * crossingSize;
  const atBegin = (crossing: number, begins: number) =>
    at(crossing) + zoneToZone + phaseToZone + begins * beginSize;
  return {
    size: start + crossings.length * crossingSize,
    feature: (feature) => feature * columnCount,
    zoneToZone: (crossing, from, to) => at(crossing) + from * zoneCount + to,
    phaseToZone: (crossing, from, to) => at(crossing) + zoneToZone + from * zoneCount + to,
    zoneToBegin: (crossing, begins, from) => atBegin(crossing, begins) + from,
    phaseToBegin: (crossing, begins, from) => atBegin(crossing, begins) + zoneCount + from,
    beginZone: (crossing, begins, zone) => atBegin(crossing, begins) + zoneCount + phaseCount + zone,
  };
}
