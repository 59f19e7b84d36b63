import { expect, test } from 'vitest';
import type { Rotation } from '../../src/model/page.js';
import { turnBoxBack, turnRaster } from '../../src/ocr/turn-raster.js';

const rotations: readonly Rotation[] = [0, 90, 180, 270];

/** A page with one black rectangle. */
function marked(
  width: number,
  height: number,
  box: { left: number; top: number; right: number; bottom: number },
) {
  const samples = new Uint8Array(width * height).fill(255);
  for (let y = box.top; y < box.bottom; y++) samples.fill(0, y * width + box.left, y * width + box.right);
  return { width, height, samples };
}

function inkBox({ width, height, samples }: { width: number; height: number; samples: Uint8Array }) {
  const box = { left: width, top: height, right: 0, bottom: 0 };
  samples.forEach((sample, index) => {
    if (sample > 0) return;
    const [x, y] = [index % width, Math.floor(index / width)];
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x + 1);
    box.bottom = Math.max(box.bottom, y + 1);
  });
  return box;
}

test.each(rotations)('a box found on a page turned by %i lies on the scan where the ink is', (rotation) => {
  for (const [width, height] of [
    [31, 17],
    [8, 40],
    [1, 5],
  ] as const) {
    for (let left = 0; left < width; left += 3) {
      for (let top = 0; top < height; top += 4) {
        const box = { left, top, right: Math.min(width, left + 5), bottom: Math.min(height, top + 2) };
        const turned = turnRaster(marked(width, height, box), rotation);
        expect(turnBoxBack(inkBox(turned), rotation, width, height)).toEqual(box);
      }
    }
  }
});

test('a quarter clockwise brings the top row to the right', () => {
  const turned = turnRaster({ width: 2, height: 3, samples: Uint8Array.of(1, 2, 3, 4, 5, 6) }, 90);
  expect(turned.width).toBe(3);
  expect([...turned.samples]).toEqual([5, 3, 1, 6, 4, 2]);
});
