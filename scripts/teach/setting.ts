import type { SKRSContext2D } from '@napi-rs/canvas';
import { between, chance, normal, pick, type Random } from '../fixtures/random.js';
import { pickFace, type TaughtFaces } from './faces.js';

/** How a page is set. Lengths in pixels at 300 dpi; the advance is null where every character has its own. */
export interface Setting {
  readonly family: string;
  readonly size: number;
  readonly advance: number | null;
  /** Between characters that have an advance of their own, beside it. */
  readonly tracking: number;
  readonly pitch: number;
  readonly left: number;
  readonly isAllCapitals: boolean;
  /** How far beside it every letter is struck again, in pixels; 0: none is. */
  readonly again: number;
  readonly strike: (character: string) => Strike;
}

/** How a machine strikes a letter: every one of its letters has faults of its own. */
interface Strike {
  /** Grey level, 0 for black. */
  readonly grey: number;
  readonly across: number;
  readonly down: number;
  /** In radians. */
  readonly turn: number;
}

/** As typed: every character takes one step; pica, elite or any pitch. */
export function typedSetting(context: SKRSContext2D, faces: TaughtFaces, random: Random): Setting {
  const family = pickFace(random, faces.typed);
  const advance = pick(random, [30, 30, 25, 25, between(random, 22, 34)]);
  context.font = `100px "${family}"`;
  const size = ((100 * advance) / context.measureText('0').width) * between(random, 0.95, 1.12);
  const isAllCapitals = chance(random, 0.38);
  const pitch =
    isAllCapitals && chance(random, 0.6)
      ? pick(random, [75, 100, between(random, 70, 105)])
      : pick(random, [50, 50, 75, 100, between(random, 46, 60)]);
  const [jitter, turn] = [between(random, 0, 2.5), between(random, 0, 0.03)];
  const again = chance(random, 0.12) ? between(random, 0.6, 1.8) : 0;
  const left = between(random, 150, 420);
  return {
    family,
    size,
    advance,
    tracking: 0,
    pitch,
    left,
    isAllCapitals,
    again,
    strike: striker(random, jitter, turn),
  };
}

/** As printed, from the small print of forms to 14 points, capitals often set wide. */
export function printedSetting(faces: TaughtFaces, random: Random): Setting {
  const points = chance(random, 0.35) ? between(random, 5.5, 8) : between(random, 7.5, 14);
  const size = (points * 300) / 72;
  const isAllCapitals = chance(random, 0.25);
  return {
    family: pickFace(random, faces.printed),
    size,
    advance: null,
    tracking: isAllCapitals && chance(random, 0.6) ? size * between(random, 0.03, 0.25) : 0,
    pitch: size * between(random, 1.12, 1.6),
    left: between(random, 150, 420),
    isAllCapitals,
    again: 0,
    strike: striker(random, 0, 0),
  };
}

function striker(random: Random, jitter: number, turn: number): Setting['strike'] {
  const [force, spread] = [between(random, 0, 70), between(random, 5, 70)];
  const faults = new Map<string, Strike>();
  return (character) => {
    const fault = faults.get(character) ?? {
      grey: force + normal(random) * spread * 0.5,
      across: normal(random) * jitter * 0.6,
      down: normal(random) * jitter * 0.8,
      turn: normal(random) * turn,
    };
    faults.set(character, fault);
    return {
      grey: Math.max(0, Math.min(170, fault.grey + normal(random) * spread * 0.6)),
      across: fault.across + normal(random) * jitter * 0.25,
      down: fault.down + normal(random) * jitter * 0.35,
      turn: fault.turn + normal(random) * turn * 0.3,
    };
  };
}
