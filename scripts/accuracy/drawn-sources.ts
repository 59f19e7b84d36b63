import { ageScan } from '../fixtures/age-scan.js';
import { drawLaidPage } from '../fixtures/draw-laid-page.js';
import { textOfPage } from '../fixtures/laid-page.js';
import { type Layout, layouts } from '../fixtures/layouts.js';
import { qualities } from '../fixtures/qualities.js';
import { seededRandom } from '../fixtures/random.js';
import { type Face, faces } from '../fixtures/sheet.js';
import { type ScanFormat, writeScans } from '../fixtures/write-scans.js';
import type { DrawnSource } from './draw-once.js';

/** A page of one layout in one face, at one scan quality. */
export interface DrawnLayout extends DrawnSource {
  readonly layout: Layout;
  readonly face: Face;
  /** All that stands on it, in the order it is read in. */
  readonly truth: string;
}

/** Scan qualities and the format such scans come in. */
const scans = [
  { quality: 'plainBilevel', format: 'tif' },
  { quality: 'unevenColour', format: 'folder' },
] as const satisfies readonly { quality: keyof typeof qualities; format: ScanFormat }[];

/** The faces each layout is set in at each quality; from one to the next they take turns. */
const facesEach = 2;

const textFaces = faces.filter((face) => face !== 'cover-sheet');

/** Every layout at every quality, each in so many faces. The same text on every run. */
export function drawnLayouts(): readonly DrawnLayout[] {
  const places = (Object.keys(layouts) as Layout[]).flatMap((layout) =>
    scans.map((scan) => ({ layout, ...scan })),
  );
  return places.flatMap(({ layout, quality, format }, place) =>
    Array.from({ length: facesEach }, (_, turn) =>
      drawnLayout(layout, textFaces[(place * facesEach + turn) % textFaces.length] as Face, quality, format),
    ),
  );
}

function drawnLayout(
  layout: Layout,
  face: Face,
  quality: (typeof scans)[number]['quality'],
  format: ScanFormat,
): DrawnLayout {
  const name = `${layout.replaceAll(' ', '-')}-${face}`;
  const page = layouts[layout](face, seededRandom(`${quality} ${name} text`));
  return {
    layout,
    face,
    quality,
    name,
    truth: textOfPage(page),
    drawnFrom: [page, qualities[quality], format],
    draw: async (base) => {
      const random = seededRandom(`${quality} ${name} aged`);
      return writeScans([await ageScan(drawLaidPage(page), null, qualities[quality], random)], format, base);
    },
  };
}
