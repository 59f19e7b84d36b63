/** A function to be minimized: its value at a point, and its slope there written into `slope`. */
export type Slope = (point: Float64Array, slope: Float64Array) => number;

interface Options {
  readonly rounds: number;
  /** Stops when a round lowers the value by less than this share. */
  readonly least: number;
  readonly report?: (round: number, value: number) => void;
}

/** Pairs of steps and changes of slope kept. */
const memory = 16;

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += (a[place] as number) * (b[place] as number);
  return sum;
};

/** Limited-memory BFGS with backtracking (Nocedal and Wright, Numerical Optimization, algorithm 7.5). Deterministic. */
export function minimize(start: Float64Array, slope: Slope, options: Options): Float64Array {
  let point = start.slice();
  let gradient = new Float64Array(point.length);
  let value = slope(point, gradient);
  if (!Number.isFinite(value)) throw new Error('minimize: no value at the start');
  const pairs: { step: Float64Array; change: Float64Array; inverse: number }[] = [];
  for (let round = 1; round <= options.rounds; round++) {
    const direction = descend(gradient, pairs);
    let descent = dot(direction, gradient);
    if (descent >= 0) {
      pairs.length = 0;
      direction.set(gradient.map((component) => -component));
      descent = -dot(gradient, gradient);
    }
    let stride = pairs.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient) || 1) : 1;
    const next = new Float64Array(point.length);
    const nextGradient = new Float64Array(point.length);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 30; attempt++, stride /= 2) {
      for (let place = 0; place < point.length; place++) {
        next[place] = (point[place] as number) + stride * (direction[place] as number);
      }
      nextValue = slope(next, nextGradient.fill(0));
      if (nextValue <= value + 1e-4 * stride * descent) break;
    }
    if (!(nextValue < value)) return point;
    const step = next.map((component, place) => component - (point[place] as number));
    const change = nextGradient.map((component, place) => component - (gradient[place] as number));
    const curvature = dot(step, change);
    if (curvature > 1e-10) {
      pairs.push({ step, change, inverse: 1 / curvature });
      if (pairs.length > memory) pairs.shift();
    }
    const gained = value - nextValue;
    point = next;
    gradient = nextGradient;
    value = nextValue;
    options.report?.(round, value);
    if (gained < options.least * Math.abs(value)) return point;
  }
  return point;
}

/** The way down: the gradient turned by the curvature of the last steps. */
function descend(
  gradient: Float64Array,
  pairs: readonly { step: Float64Array; change: Float64Array; inverse: number }[],
): Float64Array {
  const direction = gradient.slice();
  const shares: number[] = [];
  for (const { step, change, inverse } of pairs.toReversed()) {
    const share = inverse * dot(step, direction);
    shares.push(share);
    for (let place = 0; place < direction.length; place++) {
      direction[place] = (direction[place] as number) - share * (change[place] as number);
    }
  }
  const last = pairs.at(-1);
  const scale = last ? 1 / (last.inverse * dot(last.change, last.change)) : 1;
  for (let place = 0; place < direction.length; place++)
    direction[place] = (direction[place] as number) * scale;
  for (const { step, change, inverse } of pairs) {
    const share = (shares.pop() as number) - inverse * dot(change, direction);
    for (let place = 0; place < direction.length; place++) {
      direction[place] = (direction[place] as number) + share * (step[place] as number);
    }
  }
  return direction.map((component) => -component);
}
