/** Of the numbers in order the one that this share of them, 0..1 and below 1, stands before; undefined for none. */
export const quantile = (numbers: ArrayLike<number> & Iterable<number>, share: number): number | undefined =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)];

/** The number in the middle, of two the greater; 0 for none. */
export const medianOf = (numbers: readonly number[]): number => quantile(numbers, 0.5) ?? 0;
