import sharp from 'sharp';
import type { GreyRaster } from '../../src/ocr/grey-raster.js';
import { greySamples, sharpOf, turnedGrey } from '../fixtures/grey-image.js';
import { between, chance, normal, pick, type Random, wholeBetween } from '../fixtures/random.js';

export interface WornScan extends GreyRaster {
  readonly mode: 'bilevel' | 'grey';
  /** Pixels of the scan for one of the page as drawn. */
  readonly scale: number;
  /** By which the page was turned about its middle, clockwise, in radians. */
  readonly turn: number;
  /** 0 as good as new, 1 hardly legible. */
  readonly wear: number;
}

/** Grey levels of one deviation in a field of noise, and its mean. */
const fieldDeviation = 48;
const fieldMean = 128;

/** Noise whose hills are so many pixels wide. */
function noiseField({ width, height }: GreyRaster, hill: number, random: Random): Promise<Buffer> {
  const [columns, rows] = [
    Math.max(2, Math.ceil(width / hill) + 1),
    Math.max(2, Math.ceil(height / hill) + 1),
  ];
  const samples = Uint8Array.from({ length: columns * rows }, () =>
    Math.max(0, Math.min(255, fieldMean + normal(random) * fieldDeviation)),
  );
  const kernel = hill > 1 ? 'cubic' : 'nearest';
  const coarse = sharpOf({ width: columns, height: rows, samples });
  return greySamples(coarse.resize(width, height, { kernel, fit: 'fill' }));
}

/** What hits a page and every copy made of it. */
interface Wear {
  readonly level: number;
  readonly paper: number;
  readonly ink: number;
  /** Where the page is darker and where lighter: a field of noise with wide hills, and how much it counts. */
  readonly hills: Buffer;
  readonly hillShare: number;
}

/**
 * A drawn page as ribbon, carbon paper, copying machines of its time and a scanner leave it: faint and broken, or clotted and
 * grown together, grainy, specked, turned a little, in grey or in black and white.
 */
export async function wearScan(drawn: GreyRaster, random: Random): Promise<WornScan> {
  const level = random() ** 0.75;
  const turn = chance(random, 0.7) ? (normal(random) * 0.35 * Math.PI) / 180 : 0;
  const mode = chance(random, 2 / 3) ? 'bilevel' : 'grey';
  const hills = await noiseField(drawn, wholeBetween(random, 300, 1200), random);
  const wear: Wear = {
    level,
    paper: between(random, 205, 250),
    ink: between(random, 0, 70) + level * 30,
    hills,
    hillShare: chance(random, 0.5) ? between(random, 0.2, 1) * level : between(random, 0, 0.25),
  };
  const degrees = (turn * 180) / Math.PI;
  let page = turn === 0 ? drawn : { ...drawn, samples: await turnedGrey(drawn, degrees) };
  page = { ...page, samples: await inked(page, wear, random) };
  const copies = mode === 'bilevel' ? pick(random, [1, 1, 2, 2, 3]) : chance(random, 0.3) ? 2 : 1;
  for (let copy = 1; copy <= copies; copy++) {
    page = { ...page, samples: await copied(page, wear, copy === copies ? mode : 'between', random) };
  }
  if (mode === 'bilevel') return { ...page, mode, scale: 1, turn, wear: level };
  const scan = await scanned(page, random);
  return { ...scan, mode, scale: scan.width / drawn.width, turn, wear: level };
}

/** The ink as the ribbon leaves it: patchy, in streaks, here more and there less. */
async function inked(
  page: GreyRaster,
  { level, paper, ink, hills, hillShare }: Wear,
  random: Random,
): Promise<Uint8Array> {
  const { width, height, samples } = page;
  const patchiness = chance(random, 0.6) ? level * between(random, 0.1, 0.75) : 0;
  const patches = patchiness > 0 ? await noiseField(page, pick(random, [1, 2, 2, 3, 4]), random) : null;
  const streakiness = chance(random, 0.25) ? between(random, 0.05, 0.3) * level : 0;
  const result = new Uint8Array(samples.length);
  let streak = 0;
  for (let y = 0; y < height; y++) {
    if (streakiness > 0 && y % wholeBetween(random, 2, 4) === 0) streak = normal(random) * streakiness;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      let share = 1 - (samples[at] as number) / 255;
      if (share > 0) {
        if (patches) {
          const patch = 0.6 + ((patches[at] as number) - fieldMean) / 60;
          share *= Math.max(0, Math.min(1.15, 1 - patchiness * patch));
        }
        share *= (1 - streak) * (1 - hillShare * 0.4 * Math.max(-1, deviation(hills, at)));
      }
      result[at] = paper - (paper - ink) * Math.max(0, Math.min(1, share));
    }
  }
  return result;
}

const deviation = (field: Buffer, at: number): number => ((field[at] as number) - fieldMean) / fieldDeviation;

/** A copy: blurred, grainy and, if bilevel or only the copy before the next, cut at a level that thins the letters or lets them clot. */
async function copied(
  page: GreyRaster,
  { level, paper, ink, hills, hillShare }: Wear,
  mode: 'bilevel' | 'grey' | 'between',
  random: Random,
): Promise<Uint8Array> {
  const blur = between(random, 0.5, 1 + 1.5 * level) + (chance(random, 0.15) ? between(random, 0, 1.2) : 0);
  const samples = await greySamples(sharpOf(page).blur(blur));
  const graininess = between(random, 0, 4 + 26 * level);
  const grain = await noiseField(page, pick(random, [1, 1, 2, 3]), random);
  const clotting = chance(random, 0.38) ? between(random, 0, 0.3) * (0.3 + level) : 0;
  const threshold = paper * Math.min(0.93, 0.62 + clotting + between(random, -0.2, 0.18) * (0.4 + level));
  const slope = hillShare * between(random, 0, 60);
  const [dark, light] = mode === 'bilevel' ? [0, 255] : [ink, paper];
  for (let at = 0; at < samples.length; at++) {
    const value = (samples[at] as number) + deviation(grain, at) * graininess - deviation(hills, at) * slope;
    samples[at] = mode === 'grey' ? Math.max(0, Math.min(255, value)) : value < threshold ? dark : light;
  }
  if (chance(random, 0.6))
    addSpecks({ ...page, samples }, hills, random() ** 2 * level * 4500, dark, light, random);
  return samples;
}

/** Mostly where the page is dark. */
function addSpecks(
  { width, height, samples }: GreyRaster,
  hills: Buffer,
  count: number,
  dark: number,
  light: number,
  random: Random,
): void {
  for (let speck = 0; speck < count; speck++) {
    const [x, y] = [wholeBetween(random, 3, width - 4), wholeBetween(random, 3, height - 4)];
    if (!chance(random, ((hills[y * width + x] as number) / 255) * 0.9 + 0.1)) continue;
    const radius = between(random, 0.5, pick(random, [1.2, 1.8, 2.6]));
    const value = chance(random, 0.8) ? dark : light;
    for (let down = Math.ceil(-radius); down <= radius; down++) {
      for (let across = Math.ceil(-radius); across <= radius; across++) {
        if (across ** 2 + down ** 2 <= radius ** 2) samples[(y + down) * width + x + across] = value;
      }
    }
  }
}

/** Every other time as JPEG, every third at a coarser resolution. */
async function scanned(page: GreyRaster, random: Random): Promise<GreyRaster> {
  let scan = page;
  if (chance(random, 0.5)) {
    const quality = wholeBetween(random, 25, 70);
    scan = { ...scan, samples: await greySamples(sharp(await sharpOf(scan).jpeg({ quality }).toBuffer())) };
  }
  if (chance(random, 0.35)) {
    const scale = between(random, 0.55, 0.8);
    const [width, height] = [Math.round(scan.width * scale), Math.round(scan.height * scale)];
    const samples = await greySamples(sharpOf(scan).resize(width, height, { fit: 'fill' }));
    scan = { width, height, samples };
  }
  return scan;
}
