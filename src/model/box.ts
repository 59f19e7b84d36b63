/** A rectangle in pixels of the page image as scanned; origin top left; right and bottom are exclusive. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const widthOf = (box: Box): number => box.right - box.left;

export const heightOf = (box: Box): number => box.bottom - box.top;

export const areaOf = (box: Box): number => Math.max(0, widthOf(box)) * Math.max(0, heightOf(box));

/** The smallest box around all of them; null for none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  const [first, ...rest] = boxes;
  if (!first) return null;
  return rest.reduce(
    (around, box) => ({
      left: Math.min(around.left, box.left),
      top: Math.min(around.top, box.top),
      right: Math.max(around.right, box.right),
      bottom: Math.max(around.bottom, box.bottom),
    }),
    first,
  );
}

/** What two boxes share; null where they do not touch. */
export function intersectionOf(a: Box, b: Box): Box | null {
  const shared = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return shared.left < shared.right && shared.top < shared.bottom ? shared : null;
}

/** Share of the first box that the second covers, 0..1. */
export function coverage(a: Box, b: Box): number {
  const shared = intersectionOf(a, b);
  return shared && areaOf(a) > 0 ? areaOf(shared) / areaOf(a) : 0;
}

/** Whether the middle of the inner box lies in the outer one. */
export function holdsMiddle(outer: Box, inner: Box): boolean {
  const [x, y] = [(inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2];
  return x >= outer.left && x < outer.right && y >= outer.top && y < outer.bottom;
}

/** Whether a box begins to the right of where another begins, on its row: its middle lies between the other's top and bottom. */
export function standsBeside(box: Box, other: Box): boolean {
  const middle = (box.top + box.bottom) / 2;
  return box.left > other.left && middle > other.top && middle < other.bottom;
}
