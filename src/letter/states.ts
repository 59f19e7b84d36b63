import { type Zone, zones } from '../model/letter.js';

/**
 * How far a letter has come: before its text, in its text, after its text. Lines that belong to no part of a letter
 * (stamps, noise, running heads) leave the phase as it is, so that the chain does not forget over them where it stands.
 */
export const phases = ['head', 'body', 'tail'] as const;

export type Phase = (typeof phases)[number];

const tailZones: ReadonlySet<Zone> = new Set(['closing', 'signature', 'copies', 'enclosures', 'postscript']);

/** The phase after a line of this zone. */
export function phaseAfter(phase: Phase, zone: Zone): Phase {
  if (zone === 'body') return 'body';
  return tailZones.has(zone) ? 'tail' : phase;
}

/** A state of the chain: the zone of a line, the phase with that line read, and whether a letter begins with it. */
export interface State {
  readonly zone: number;
  readonly phase: number;
  readonly begins: boolean;
}

const reachable = zones.flatMap((zone, index): State[] => {
  const after = new Set(phases.map((phase) => phases.indexOf(phaseAfter(phase, zone))));
  return [...after].sort().map((phase) => ({ zone: index, phase, begins: false }));
});

const beginning = zones.map(
  (zone, index): State => ({ zone: index, phase: phases.indexOf(phaseAfter('head', zone)), begins: true }),
);

/** Every state that can occur; those that go on first, then one a zone that begins a letter. */
export const states: readonly State[] = [...reachable, ...beginning];

export const stateCount = states.length;
export const zoneCount = zones.length;
export const phaseCount = phases.length;

/** Where the states that begin a letter stand: `firstBeginning + zone`. */
export const firstBeginning = reachable.length;

/** The state of a line that goes on with the letter, by the phase before it and its zone: `[phase * zoneCount + zone]`. */
export const continuation: readonly number[] = phases.flatMap((phase) =>
  zones.map((zone, index) => {
    const after = phases.indexOf(phaseAfter(phase, zone));
    return reachable.findIndex((state) => state.zone === index && state.phase === after);
  }),
);
