import { type Zone, zones } from '../../src/model/letter.js';
import type { MeasuredSet } from './measure-letters.js';

/** Zones that metadata is read from: their macro F1 is the figure to watch. */
export const metadataZones = [
  'dateline',
  'address',
  'salutation',
  'memo-label',
  'closing',
  'signature',
  'copies',
  'reference',
] as const satisfies readonly Zone[];

export interface ZoneScore {
  readonly zone: Zone;
  readonly lines: number;
  readonly precision: number;
  readonly recall: number;
  /** Null where the zone neither stands nor is given. */
  readonly f1: number | null;
  /** What lines of this zone were taken for, the commonest first. */
  readonly takenFor: readonly (readonly [zone: Zone, lines: number])[];
}

export function scoreZones(pairs: readonly (readonly [truth: Zone, given: Zone])[]): readonly ZoneScore[] {
  return zones.map((zone) => {
    const own = pairs.filter(([truth]) => truth === zone);
    const given = pairs.filter(([, label]) => label === zone).length;
    const right = own.filter(([, label]) => label === zone).length;
    const takenFor = zones
      .filter((other) => other !== zone)
      .map((other) => [other, own.filter(([, label]) => label === other).length] as const)
      .filter(([, lines]) => lines > 0)
      .sort((a, b) => b[1] - a[1]);
    return {
      zone,
      lines: own.length,
      precision: right / Math.max(1, given),
      recall: right / Math.max(1, own.length),
      f1: own.length + given === 0 ? null : (2 * right) / (own.length + given),
      takenFor,
    };
  });
}

/** Mean F1 over the zones metadata is read from, those that occur. */
export function macroF1(scores: readonly ZoneScore[]): number {
  const wanted = scores.filter(
    ({ zone, f1 }) => (metadataZones as readonly Zone[]).includes(zone) && f1 !== null,
  );
  return wanted.reduce((sum, { f1 }) => sum + (f1 ?? 0), 0) / Math.max(1, wanted.length);
}

const figure = (share: number | null): string => (share === null ? '     -' : share.toFixed(3).padStart(6));

/** Zones of hand-labelled lines, each set by the model that never saw it. */
export function zoneTable(sets: readonly MeasuredSet[]): string {
  const pairs = sets.flatMap(({ pages }) => pages.flatMap((page) => page.zones));
  const scores = scoreZones(pairs);
  const right = pairs.filter(([truth, given]) => truth === given).length;
  return [
    `${'Zones of labelled lines'.padEnd(24)} lines precis recall     F1  taken for`,
    ...scores.map(
      ({ zone, lines, precision, recall, f1, takenFor }) =>
        `${(metadataZones as readonly Zone[]).includes(zone) ? '*' : ' '} ${zone.padEnd(21)} ${String(lines).padStart(5)} ` +
        `${figure(precision)} ${figure(recall)} ${figure(f1)}  ` +
        takenFor
          .slice(0, 4)
          .map(([other, count]) => `${other} ${count}`)
          .join(', '),
    ),
    `macro F1 over * ${macroF1(scores).toFixed(3)}; lines right ${(right / Math.max(1, pairs.length)).toFixed(3)} of ${pairs.length}`,
    ...sets.map(({ set, pages }) => {
      const own = pages.flatMap((page) => page.zones);
      const hits = own.filter(([truth, given]) => truth === given).length;
      return `  ${set.padEnd(14)} macro F1 ${macroF1(scoreZones(own)).toFixed(3)}, lines right ${(hits / Math.max(1, own.length)).toFixed(3)} of ${own.length}`;
    }),
  ].join('\n');
}
