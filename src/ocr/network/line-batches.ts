/** Lines that go through the network at once. A line of a batch is as dear as its widest. */
const most = {
  /** More than this are not faster. */
  lines: 16,
  /** Bounds the memory: every pixel of width needs some 12 kB in the network; 16,000 are hardly faster. */
  pixels: 8_000,
} as const;

/** Narrower lines than this share of the widest go into a batch of their own, unless that would be small. */
const leastFill = 0.75;

/** The indices of the widths, in batches of similar width. A width of 0 is in none. */
export function batchLines(widths: readonly number[]): readonly (readonly number[])[] {
  const order = [...widths.keys()].filter((index) => widths[index] !== 0);
  order.sort((a, b) => (widths[b] as number) - (widths[a] as number));
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const index of order) {
    const widest = widths[batch[0] ?? index] as number;
    const isFull =
      batch.length >= most.lines ||
      (batch.length + 1) * widest > most.pixels ||
      (batch.length >= 4 && (widths[index] as number) < leastFill * widest);
    if (isFull && batch.length > 0) {
      batches.push(batch);
      batch = [];
    }
    batch.push(index);
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}
