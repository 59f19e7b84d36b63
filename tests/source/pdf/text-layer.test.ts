import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineText } from '../../../src/model/page.js';
import { openSource, type TextLayer } from '../../../src/source/index.js';
import { flateImage, type PdfPage, pdfFile, place } from '../../support/pdf-file.js';
import { box } from '../../support/scans.js';

async function textLayer(page: PdfPage, options: { font?: string } = {}): Promise<TextLayer | null> {
  const path = join(await box({ 'letter.pdf': pdfFile([page], options) }), 'letter.pdf');
  const source = await openSource(path);
  const layer = await source.textLayer(1);
  await source.close();
  return layer;
}

const texts = (layer: TextLayer | null): string[] => (layer?.lines ?? []).map(lineText);

const invisible = 3;

/** Lines of twelve points from the upper left corner of a letter page. */
const typed = (lines: readonly string[], renderMode = 0): string =>
  `BT /F 12 Tf ${renderMode} Tr 14 TL 72 720 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET\n`;

const letter = (content: string, withScan = false): PdfPage => ({
  width: 612,
  height: 792,
  content,
  images: withScan ? [flateImage(612, 792, 1, () => 240)] : [],
});

const scan = place(0, 0, 0, 612, 792);

it('has words in lines, with boxes in pixels of the rendered page', async () => {
  const layer = await textLayer(letter(typed(['Dear Mr. Hall:', 'Your file has arrived.'])));
  expect(layer?.bornDigital).toBe(true);
  expect(texts(layer)).toEqual(['Dear Mr. Hall:', 'Your file has arrived.']);
  const [dear, mister] = layer?.lines[0]?.words ?? [];
  // 72 points from the left and from the top, at 300 dpi; capitals of 12 points are 36 pixels high.
  expect(dear?.box).toEqual({ left: 304, top: 264, right: 408, bottom: 301 });
  expect(dear?.confidence).toBe(1);
  expect(mister?.box.left).toBeGreaterThan(408);
});

it('ends a line at the hyphen of a broken word, which the renderer takes for no line end', async () => {
  const lines = [
    'It asks the Council to extend the peace-',
    'keeping mission of the United Na-',
    'tions, which was sent in the year 1963-',
    '1964, and thanks the Secretary-',
    'General for his well-known report.',
  ];
  const layer = await textLayer(letter(typed(lines)));
  expect(texts(layer)).toEqual(lines);
  // Fourteen points from line to line, at 300 dpi; the hyphen belongs to the first.
  const [first, second] = (layer?.lines ?? []).map((line) => line.box);
  expect(first).toMatchObject({ top: 263, right: 1176 });
  expect(second).toMatchObject({ left: 303, top: 322 });
});

describe('where a font gives control characters for letters', () => {
  /** "q" and "x" stand for U+0002 and U+0003. */
  const font = '/Encoding<</Type/Encoding/Differences[113/uni0002 120/uni0003]>>';

  it('has none of them, and no words of nothing else', async () => {
    const line = 'We saw the piqer qx and the lighthouse of the harbour';
    const layer = await textLayer(letter(typed([line])), { font });
    expect(layer?.bornDigital).toBe(true);
    expect(texts(layer)).toEqual(['We saw the pier and the lighthouse of the harbour']);
  });

  it('is no text of the page where they are many', async () => {
    const layer = await textLayer(letter(typed(['Dxar Mq. Hxll:'])), { font });
    expect(layer?.bornDigital).toBe(false);
  });
});

it('lies on the pixels of a scan that is a point narrower than its page', async () => {
  const page = letter(`${place(0, 1, 0, 612, 792)}${typed(['Dear Mr. Hall:'], invisible)}`);
  const layer = await textLayer({ ...page, width: 613, images: [flateImage(2550, 3300, 1, () => 240)] });
  expect(layer?.lines[0]?.words[0]?.box.left).toBe(300);
});

it('follows the page as it is turned', async () => {
  const layer = await textLayer({ ...letter(typed(['Dear Mr. Hall:'])), rotate: 180 });
  const box = layer?.lines[0]?.box;
  expect(texts(layer)).toEqual(['Dear Mr. Hall:']);
  expect([box?.right, box?.bottom]).toEqual([2550 - 304, 3300 - 264]);
});

describe('on the page as shown', () => {
  const at = (x: number, y: number, words: string): string => `BT /F 12 Tf ${x} ${y} Td (${words}) Tj ET\n`;

  it('has no words that lie beside it', async () => {
    const beside = at(700, 600, 'right') + at(-90, 580, 'left') + at(72, 830, 'above') + at(72, -40, 'below');
    expect(texts(await textLayer(letter(typed(['Dear Mr. Hall:']) + beside)))).toEqual(['Dear Mr. Hall:']);
  });

  it('has the letters of a word that its edge leaves, and the last as far as it goes', async () => {
    const layer = await textLayer(letter(at(591, 600, 'Dear')));
    expect(texts(layer)).toEqual(['Dea']);
    expect(layer?.lines[0]?.box).toMatchObject({ left: 2467, right: 2550 });
  });

  it('has the dots that are finer than a pixel of a coarse scan', async () => {
    const small = typed(['ill - will'], invisible).replace('/F 12', '/F 3');
    expect(texts(await textLayer(letter(scan + small, true)))).toEqual(['ill - will']);
  });
});

it.each([
  ['a page without words', letter('')],
  ['a page whose words all lie beside it', letter(typed(['Dear Mr. Hall:']).replace('72 720', '700 720'))],
  ['a scan without words', letter(scan, true)],
])('is absent from %s', async (_, page) => {
  expect(await textLayer(page)).toBeNull();
});

describe('is somebody’s recognition', () => {
  it.each<[string, string]>([
    ['where it is invisible over the scan', scan + typed(['Dear Mr. Hall:'], invisible)],
    ['where the scan is drawn over it', typed(['Dear Mr. Hall:']) + scan],
    ['where only a stamp is visible on the scan', scan + typed(['APPROVED FOR RELEASE'])],
  ])('%s', async (_, content) => {
    const layer = await textLayer(letter(content, true));
    expect(layer).toMatchObject({ bornDigital: false });
    expect(texts(layer)).toHaveLength(1);
    expect(layer?.lines[0]?.words[0]?.confidence).toBeLessThan(1);
  });
});

it('is born digital where a letter is typed over a picture of its paper', async () => {
  const body = Array.from(
    { length: 12 },
    (_, i) => `line ${i} of a letter that was never on paper before it was printed`,
  );
  const layer = await textLayer(letter(scan + typed(body), true));
  expect(layer?.bornDigital).toBe(true);
  expect(texts(layer)).toEqual(body);
});

it('leaves hidden words out of a page that was born digital', async () => {
  const layer = await textLayer(
    letter(typed(['What everybody may read here']) + typed(['hidden'], invisible).replace('720', '400')),
  );
  expect(texts(layer)).toEqual(['What everybody may read here']);
});
