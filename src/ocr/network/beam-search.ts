import type { CodeBranch } from './alphabet.js';
import {
  afterCharacter,
  type LanguageModel,
  lineStart,
  priceAtEnd,
  type WrittenSoFar,
} from './language-model.js';
import type { Probabilities } from './probabilities.js';

export interface BeamOptions {
  /** Beginnings of the line followed at once. */
  readonly width: number;
  /** Beginnings so much worse than the best are given up; in nats. */
  readonly depth: number;
  /** Codes that may go on at a step, besides the null code: the most probable. */
  readonly mostCodes: number;
  /** Codes less probable than this at a step continue nothing, 0..1. */
  readonly leastProbability: number;
}

/** Tuned on 36 pages: thirty beginnings and codes of almost any probability read the typed ones alike and take ten times as long. */
export const usualBeam: BeamOptions = { width: 10, depth: 9, mostCodes: 8, leastProbability: 0.003 };

/** A beginning of the line. All that are tried make a tree, so that ways that lead to the same beginning meet. */
interface Beginning {
  readonly parent: Beginning | null;
  /** The last code; -1 at the start. */
  readonly code: number;
  /** Which codes may follow; its root between characters. */
  readonly branch: CodeBranch;
  readonly written: WrittenSoFar;
  /** Made when first needed; null where the alphabet has no such code there. */
  readonly next: Map<number, Beginning | null>;
  /**
   * How probably the steps so far spell this beginning and end with a null, or with its last code; both as a share of
   * what is most probable, so that they do not vanish on long lines.
   */
  nulls: number;
  codes: number;
  nextNulls: number;
  nextCodes: number;
}

/**
 * The codes of the line that its time steps make most probable together with what its words cost. A character may last
 * several steps, and nulls stand between: the probabilities of all ways to spell the same line add up (A. Graves, S. Fernández,
 * F. Gomez, J. Schmidhuber, Connectionist Temporal Classification, 2006). Empty where it is most probable that nothing is there.
 */
export function searchLine(
  from: Probabilities,
  nullCode: number,
  model: LanguageModel,
  { width, depth, mostCodes, leastProbability }: BeamOptions = usualBeam,
): readonly number[] {
  const { root } = model.alphabet;
  let beam: Beginning[] = [{ ...newBeginning(null, -1, root, lineStart(model)), nulls: 1 }];
  const candidates: number[] = [];
  for (let step = 0; step < from.steps; step++) {
    const row = from.offset + step * from.stride;
    candidates.length = 0;
    let highest = from.values[row + nullCode] as number;
    for (let code = 0; code < from.codes; code++) {
      const probability = from.values[row + code] as number;
      if (probability < leastProbability || code === nullCode) continue;
      candidates.push(code);
      if (probability > highest) highest = probability;
    }
    if (candidates.length === 0) {
      // The usual step between characters: all beginnings stay, and none gains on another.
      for (const beginning of beam)
        [beginning.nulls, beginning.codes] = [beginning.nulls + beginning.codes, 0];
      continue;
    }
    if (candidates.length > mostCodes) {
      candidates.sort((a, b) => (from.values[row + b] as number) - (from.values[row + a] as number));
      candidates.length = mostCodes;
    }
    const touched = spread(beam, { values: from.values, row, nullCode, candidates, highest }, model, depth);
    beam = best(touched, width, depth);
  }
  return codesOf(bestAtEnd(beam, model, root));
}

/** A time step: a row of probabilities by code, the codes that may go on, and what the most probable of all has. */
interface Step {
  readonly values: Float32Array;
  readonly row: number;
  readonly nullCode: number;
  readonly candidates: readonly number[];
  readonly highest: number;
}

/** What a step makes of the beginnings: they stay as they are, or a code is added. Without what falls too far behind. */
function spread(
  beam: readonly Beginning[],
  { values, row, nullCode, candidates, highest }: Step,
  model: LanguageModel,
  depth: number,
): Beginning[] {
  const touched: Beginning[] = [];
  const give = (beginning: Beginning, nulls: number, codes: number): void => {
    if (beginning.nextNulls === 0 && beginning.nextCodes === 0) touched.push(beginning);
    beginning.nextNulls += nulls;
    beginning.nextCodes += codes;
  };
  const bestScore = Math.max(...beam.map(scoreOf));
  for (const beginning of beam) {
    const sum = beginning.nulls + beginning.codes;
    const repeated = beginning.code < 0 ? 0 : beginning.codes * (values[row + beginning.code] as number);
    give(beginning, sum * (values[row + nullCode] as number), repeated);
    // The best goes on with about the highest probability, and no price becomes less.
    const least = highest * Math.exp(bestScore - depth + beginning.written.price);
    for (const code of candidates) {
      // The same code once more is a new character only after a null.
      const mass = (code === beginning.code ? beginning.nulls : sum) * (values[row + code] as number);
      if (mass < least || mass === 0) continue;
      const next = nextBeginning(beginning, code, model);
      if (next) give(next, 0, mass);
    }
  }
  // What left the beam may come back to it, without what it had.
  for (const beginning of beam) [beginning.nulls, beginning.codes] = [0, 0];
  let sum = 0;
  for (const beginning of touched) sum += beginning.nextNulls + beginning.nextCodes;
  for (const beginning of touched) {
    beginning.nulls = beginning.nextNulls / sum;
    beginning.codes = beginning.nextCodes / sum;
    [beginning.nextNulls, beginning.nextCodes] = [0, 0];
  }
  return touched;
}

const scoreOf = ({ nulls, codes, written }: Beginning): number => Math.log(nulls + codes) - written.price;

/** What may still win, at most so many. */
function best(touched: Beginning[], width: number, depth: number): Beginning[] {
  if (touched.length === 1) return touched;
  const scores = touched.map(scoreOf);
  const ranked = scores.length > width ? [...scores].sort((a, b) => b - a) : scores;
  const least = Math.max(
    Math.max(...scores) - depth,
    scores.length > width ? (ranked[width - 1] as number) : Number.NEGATIVE_INFINITY,
  );
  return touched.filter((beginning, index) => {
    const isKept = (scores[index] as number) >= least;
    if (!isKept) [beginning.nulls, beginning.codes] = [0, 0];
    return isKept;
  });
}

/** Of the beginnings that do not end within a character; whatever there is where all do. */
function bestAtEnd(beam: readonly Beginning[], model: LanguageModel, root: CodeBranch): Beginning | null {
  const whole = beam.filter(({ branch }) => branch === root);
  let found: Beginning | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const beginning of whole) {
    const score = scoreOf(beginning) - priceAtEnd(model, beginning.written);
    if (score > highest) [found, highest] = [beginning, score];
  }
  return found;
}

function codesOf(end: Beginning | null): readonly number[] {
  const codes: number[] = [];
  for (let at = end; at?.parent; at = at.parent) codes.push(at.code);
  return codes.reverse();
}

function newBeginning(
  parent: Beginning | null,
  code: number,
  branch: CodeBranch,
  written: WrittenSoFar,
): Beginning {
  return { parent, code, branch, written, next: new Map(), nulls: 0, codes: 0, nextNulls: 0, nextCodes: 0 };
}

function nextBeginning(beginning: Beginning, code: number, model: LanguageModel): Beginning | null {
  const known = beginning.next.get(code);
  if (known !== undefined) return known;
  const branch = beginning.branch.next.get(code);
  let next: Beginning | null = null;
  if (branch?.character) {
    const written = afterCharacter(model, beginning.written, branch.character);
    next = newBeginning(beginning, code, model.alphabet.root, written);
  } else if (branch) {
    next = newBeginning(beginning, code, branch, beginning.written);
  }
  beginning.next.set(code, next);
  return next;
}
