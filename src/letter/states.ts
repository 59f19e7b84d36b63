import { type BoundaryKind, type Zone, zones } from '../model/letter.js';

/**
 * How far a letter has come: before its text, in its text, after its text. Lines that belong to no part of a letter
 * (stamps, noise, running heads) leave the phase as it is, so that the chain does not forget over them where it stands.
 */
export const phases = ['head', 'body', 'tail'] as const;

export type Phase = (typeof phases)[number];

/** What can begin with a line; the order is the order of weights. */
export const beginnings = ['letter', 'enclosure'] as const satisfies readonly BoundaryKind[];

const tailZones: ReadonlySet<Zone> = new Set(['closing', 'signature', 'copies', 'enclosures', 'postscript']);

/** The phase after a line of this zone. */
export function phaseAfter(phase: Phase, zone: Zone): Phase {
  if (zone === 'body') return 'body';
  return tailZones.has(zone) ? 'tail' : phase;
}

/** A state of the chain, by numbers: the zone of a line, the phase with that line read, and what begins with it. */
export interface State {
  readonly zone: number;
  readonly phase: number;
  /** Null for a line that goes on. */
  readonly begins: number | null;
}

const goingOn = zones.flatMap((zone, index): State[] => {
  const after = new Set(phases.map((phase) => phases.indexOf(phaseAfter(phase, zone))));
  return [...after].sort().map((phase) => ({ zone: index, phase, begins: null }));
});

const beginning = beginnings.flatMap((_, begins) =>
  zones.map(
    (zone, index): State => ({ zone: index, phase: phases.indexOf(phaseAfter('head', zone)), begins }),
  ),
);

/** Every state that can occur: those that go on, then one a zone for each thing that can begin. */
export const states: readonly State[] = [...goingOn, ...beginning];

export const stateCount = states.length;
export const zoneCount = zones.length;
export const phaseCount = phases.length;

/** Zone and phase of each state, by its number. */
export const zoneOf: Uint8Array = Uint8Array.from(states, (state) => state.zone);
export const phaseOf: Uint8Array = Uint8Array.from(states, (state) => state.phase);

/** What begins with each state, by its number; -1 for a state that goes on. */
export const beginsOf: Int8Array = Int8Array.from(states, (state) => state.begins ?? -1);

/**
 * The state whose ways onward a state shares: what comes after a beginning does not depend on its being one.
 * Numbers below `firstBeginning`.
 */
export const laneOf: Uint8Array = Uint8Array.from(states, ({ zone, phase }) =>
  goingOn.findIndex((state) => state.zone === zone && state.phase === phase),
);

/** Where the states that begin something stand: `firstBeginning + kind * zoneCount + zone`. */
export const firstBeginning = goingOn.length;

/** The state of a line that goes on with the letter, by the phase before it and its zone: `[phase * zoneCount + zone]`. */
export const continuation: Uint8Array = Uint8Array.from(
  phases.flatMap((phase) =>
    zones.map((zone, index) => {
      const after = phases.indexOf(phaseAfter(phase, zone));
      return goingOn.findIndex((state) => state.zone === index && state.phase === after);
    }),
  ),
);
