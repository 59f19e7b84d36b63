import { ageScan, type Scan } from '../fixtures/age-scan.js';
import { drawLaidPage } from '../fixtures/draw-laid-page.js';
import { qualities } from '../fixtures/qualities.js';
import { seededRandom } from '../fixtures/random.js';
import { writeScans } from '../fixtures/write-scans.js';
import { type GeneratedStream, generatedStreams } from '../train/generated-streams.js';
import type { DrawnSource } from './draw-once.js';

/** The streams of invented correspondence that models are trained on, as scans. */
export const generatedSources = (): readonly DrawnSource[] => generatedStreams().map(sourceOf);

const sourceOf = ({ name, quality, pages }: GeneratedStream): DrawnSource => ({
  name,
  quality,
  drawnFrom: [pages.map(({ laid }) => laid), qualities[quality]],
  draw: async (base) => {
    const random = seededRandom(`${name} aged`);
    const scans: Scan[] = [];
    for (const { laid } of pages)
      scans.push(await ageScan(drawLaidPage(laid), null, qualities[quality], random));
    return writeScans(scans, 'pdf', base);
  },
});
