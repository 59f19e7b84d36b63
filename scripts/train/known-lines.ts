import { beginnings, states } from '../../src/letter/states.js';
import { type BoundaryKind, type Zone, zones } from '../../src/model/letter.js';

/** What is known of a line before training: its zone, whether a letter begins with it; null where nothing is. */
export interface KnownLine {
  readonly zone: Zone | null;
  /** How well it fits, 0..1, that the line goes on, begins a letter, begins an enclosure. */
  readonly goesOn: number;
  readonly letter: number;
  readonly enclosure: number;
}

/** Zones that a letter takes along when it begins below them on its page. */
export const takenAlong: ReadonlySet<Zone> = new Set([
  'noise',
  'stamp',
  'marginal-note',
  'running-head',
  'form-line',
]);

export interface LabelledHere {
  readonly zone: Zone | null;
  readonly begins: BoundaryKind | null;
}

/**
 * What the labels of one page say of its lines. A letter that begins on a page begins with the first line of it
 * when nothing but stamps, noise and the like stand above: every line has to be in some letter.
 */
export function knownFromLabels(lines: readonly LabelledHere[]): readonly KnownLine[] {
  const first = lines.findIndex((line) => line.begins !== null);
  const above = lines.slice(0, Math.max(first, 0));
  const moves = first > 0 && above.every((line) => line.zone === null || takenAlong.has(line.zone));
  const begins = lines.map((line) => line.begins);
  if (moves) begins[0] = begins.splice(first, 1, null)[0] as BoundaryKind;
  return lines.map(({ zone }, index) => ({ zone, ...exactly(begins[index] ?? null) }));
}

/** A line of which everything is known. */
export const exactlyKnown = (zone: Zone | null, begins: BoundaryKind | null): KnownLine => ({
  zone,
  ...exactly(begins),
});

const exactly = (begins: BoundaryKind | null) => ({
  goesOn: begins === null ? 1 : 0,
  letter: begins === 'letter' ? 1 : 0,
  enclosure: begins === 'enclosure' ? 1 : 0,
});

/**
 * How often a catalogue of records passes over something that begins within a record, as against a line that goes on:
 * mostly enclosures, some letters kept with the one they answer.
 */
const passedOver = {
  atPageTop: { goesOn: 1, letter: 0.1, enclosure: 0.5 },
  withinPage: { goesOn: 1, letter: 0.03, enclosure: 0.05 },
} as const;

/** What a catalogue's page starts say of the lines of a page that nobody labelled. */
export const knownFromStart = (lineCount: number, starts: boolean): readonly KnownLine[] =>
  Array.from({ length: lineCount }, (_, index) => {
    if (index === 0 && starts) return { zone: null, ...exactly('letter') };
    return { zone: null, ...(index === 0 ? passedOver.atPageTop : passedOver.withinPage) };
  });

/**
 * How well each state fits each line of a record: `[line * stateCount + state]`. The first line begins a letter whatever
 * was labelled, since every line is in one: a label further down would leave no way through the chain.
 */
export function fitOf([first, ...others]: readonly KnownLine[]): Float64Array {
  const lines = first ? [{ ...first, letter: Math.max(first.letter, 1 - first.enclosure) }, ...others] : [];
  return Float64Array.from(
    lines.flatMap((line) =>
      states.map((state) => {
        if (line.zone !== null && zones[state.zone] !== line.zone) return 0;
        return state.begins === null ? line.goesOn : line[beginnings[state.begins] as BoundaryKind];
      }),
    ),
  );
}
