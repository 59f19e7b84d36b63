import { expect, test } from 'vitest';
import { cutRaster, stackCuts } from '../../src/ocr/cut-raster.js';

/** Every sample tells where it stands: ten times its row and its column. */
const raster = {
  width: 6,
  height: 5,
  samples: Uint8Array.from({ length: 30 }, (_, index) => Math.floor(index / 6) * 10 + (index % 6)),
};

test('a cut is rounded outwards and kept on the raster', () => {
  expect(cutRaster(raster, { left: 3.6, top: -2, right: 9, bottom: 1.2 })).toEqual({
    raster: { width: 3, height: 2, samples: Uint8Array.from([3, 4, 5, 13, 14, 15]) },
    left: 3,
    top: 0,
  });
});

test('cuts stand one above the other, the narrower one on white', () => {
  const boxes = [
    { left: 1, top: 1, right: 2, bottom: 2 },
    { left: 4, top: 3, right: 5, bottom: 4 },
  ];
  expect(stackCuts(raster, boxes, 0)).toEqual({ width: 1, height: 2, samples: Uint8Array.from([11, 34]) });
  const wider = [{ left: 0, top: 0, right: 2, bottom: 1 }, ...boxes.slice(1)];
  expect(stackCuts(raster, wider, 0).samples).toEqual(Uint8Array.from([0, 1, 34, 255]));
  expect(stackCuts(raster, boxes, 1)).toMatchObject({ width: 3, height: 6 });
});
