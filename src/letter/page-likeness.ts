import { confusionShape } from '../text/ocr-confusion.js';
import type { LineView, PageView } from './page-view.js';

/** Lines of running text: long, plausible, well enough read. */
export const isText = (line: LineView): boolean =>
  line.words.length >= 6 && line.confidence > 0.4 && line.box.right - line.box.left > line.sheet.width * 0.35;

export const firstText = (page: PageView): LineView | null => page.lines.find(isText) ?? null;

export const lastText = (page: PageView): LineView | null => page.lines.findLast(isText) ?? null;

function shared<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}

function trigrams(lines: readonly LineView[]): Set<string> {
  const found = new Set<string>();
  for (const line of lines) {
    const shape = confusionShape(line.text);
    for (let place = 0; place + 3 <= shape.length; place++) found.add(shape.slice(place, place + 3));
  }
  return found;
}

/** Share of the shorter head's letter triples that the other head has too, 0..1; heads are the upper seventh of a page. */
export function headLikeness(page: PageView, other: PageView): number {
  const head = (of: PageView) =>
    trigrams(
      of.lines.filter((line) => line.box.bottom < of.height * 0.2 && line.text.length > 5).slice(0, 5),
    );
  const a = head(page);
  const b = head(other);
  const least = Math.min(a.size, b.size);
  return least < 6 ? 0 : shared(a, b) / least;
}

/** Numbers of five and more characters that name a thing: files, messages, persons. */
function references(page: PageView): Set<string> {
  const found = new Set<string>();
  for (const { words } of page.lines) {
    for (const word of words) {
      const bare = word.replace(/[^\p{L}\d]/gu, '');
      if (bare.length >= 4 && (bare.match(/\d/g)?.length ?? 0) >= 3) found.add(bare.toUpperCase());
    }
  }
  return found;
}

export const sharesReference = (page: PageView, other: PageView): boolean =>
  shared(references(page), references(other)) > 0;

function longWords(page: PageView): Set<string> {
  const found = new Set<string>();
  for (const { words } of page.lines) {
    for (const word of words) {
      const bare = word.replace(/[^\p{L}]/gu, '').toLowerCase();
      if (bare.length >= 6) found.add(bare);
    }
  }
  return found;
}

/** Share of the page's long words that the other page has too, 0..1: what two pages speak of, whatever it is. */
export function wordLikeness(page: PageView, other: PageView): number {
  const a = longWords(page);
  const b = longWords(other);
  const least = Math.min(a.size, b.size);
  return least < 8 ? 0 : shared(a, b) / least;
}

/** Share of the letters of running text that are capitals, 0..1; null without running text. */
export function capitalShare(page: PageView): number | null {
  const text = page.lines
    .filter(isText)
    .map((line) => line.text)
    .join('');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters < 40 ? null : (text.match(/\p{Lu}/gu)?.length ?? 0) / letters;
}

const paragraph = /^[^\p{L}\d]{0,2}(?<number>\d{1,2})[.,)]\s+["'(]?\p{L}/u;

/** The numbers of the numbered paragraphs of a page, in order. */
export function paragraphNumbers(page: PageView): readonly number[] {
  return page.lines.flatMap((line) => {
    const number = paragraph.exec(line.text)?.groups?.number;
    return number === undefined ? [] : [Number(number)];
  });
}
