/** Characters the recognizer takes for one another, each group folded to its first. Digits fold into letters. */
const confusableGroups = ['o0', 'l1i|!', 's5$', 'b8', 'z2', 'g9q', 'ec'] as const;

const foldByCharacter = new Map(
  confusableGroups.flatMap((group) =>
    [...group].map((character) => [character, group[0] as string] as const),
  ),
);

/** Pairs of strokes that are read as one letter and the other way round. */
const foldedStrokes: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
];

const isPlain = /^[a-z0-9|!$]+(?: [a-z0-9|!$]+)*$/;

/** Lower case, without diacritics, every run of anything but letters, digits and `|!$` one space, trimmed. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}|!$]+/gu, ' ')
    .trim();
}

/** The same labels and formulas are held against every line, the same words of a line against every formula. */
const shapesKept = 50_000;
const longestKept = 64;
const shapeByText = new Map<string, string>();

/** The shape of a text without its spaces: a recognizer loses some and adds others. */
export const compactShape = (text: string): string => confusionShape(text).replaceAll(' ', '');

/** The shape of a text under OCR confusion: two texts with the same shape may be the same words. Not for display. */
export function confusionShape(text: string): string {
  const known = shapeByText.get(text);
  if (known !== undefined) return known;
  let shape = '';
  for (const character of joinStrokes(plain(text))) shape += foldByCharacter.get(character) ?? character;
  if (text.length <= longestKept) {
    if (shapeByText.size >= shapesKept) shapeByText.clear();
    shapeByText.set(text, shape);
  }
  return shape;
}

/** The triples of neighbouring characters of a text's shape; empty for a text of fewer than three. */
export function triplesOf(text: string): Set<string> {
  const shape = confusionShape(text);
  const found = new Set<string>();
  for (let place = 0; place + 3 <= shape.length; place++) found.add(shape.slice(place, place + 3));
  return found;
}

const joinStrokes = (text: string): string =>
  foldedStrokes.reduce((joined, [strokes, letter]) => joined.replaceAll(strokes, letter), text);

/** Three rows of the table of `editDistance`, kept: it is asked thousands of times a page. */
let rows: readonly [Uint16Array, Uint16Array, Uint16Array] = rowsFor(256);

const tooFar = 0xfff0;

function rowsFor(length: number): readonly [Uint16Array, Uint16Array, Uint16Array] {
  return [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours between two strings (optimal string alignment).
 * Gives up beyond `max` and returns `max + 1`.
 */
export function editDistance(a: string, b: string, max = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let [height, width] = [a.length, b.length];
  while (height > start && width > start && a.charCodeAt(height - 1) === b.charCodeAt(width - 1)) {
    height--;
    width--;
  }
  height -= start;
  width -= start;
  if (rows[0].length <= width + 1) rows = rowsFor(2 * width);
  const reach = Math.floor(max);
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= width; column++) last[column] = column;
  for (let row = 1; row <= height; row++) {
    const character = a.charCodeAt(start + row - 1);
    // Farther from the diagonal than `max` nothing can end within `max`.
    const from = Math.max(1, row - reach);
    const to = Math.min(width, row + reach);
    let least = from === 1 ? row : tooFar;
    current[from - 1] = least;
    current[to + 1] = tooFar;
    for (let column = from; column <= to; column++) {
      const other = b.charCodeAt(start + column - 1);
      let best = (last[column - 1] as number) + (character === other ? 0 : 1);
      best = Math.min(best, (last[column] as number) + 1, (current[column - 1] as number) + 1);
      if (
        row > 1 &&
        column > 1 &&
        character === b.charCodeAt(start + column - 2) &&
        a.charCodeAt(start + row - 2) === other
      ) {
        best = Math.min(best, (beforeLast[column - 2] as number) + 1);
      }
      current[column] = best;
      if (best < least) least = best;
    }
    if (least > max) return max + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[width] as number, max + 1);
}

/** Edits allowed for a phrase of so many characters: none under 4, then one for every six. */
const editsAllowed = (length: number): number => (length < 4 ? 0 : Math.ceil(length / 6));

/** Whether the whole text is the phrase as a recognizer may have read it: "5incere1y" is "Sincerely". */
export function resembles(text: string, phrase: string): boolean {
  const max = editsAllowed(phrase.length);
  if (Math.abs(text.length - phrase.length) > max + 4) return false;
  return editDistance(confusionShape(text), confusionShape(phrase), max) <= max;
}

/** The words of a text as `plain` gives them: the same text is held against one phrase after the other. */
let textWords: { readonly text: string; readonly words: readonly string[] } = { text: '', words: [''] };

function plainWords(text: string): readonly string[] {
  if (textWords.text !== text) textWords = { text, words: plain(text).split(' ') };
  return textWords.words;
}

/** Whether the text begins with the phrase as a recognizer may have read it, whole words only. */
export function beginsLike(text: string, phrase: string): boolean {
  const wordCount = phrase.trim().split(/\s+/).length;
  const words = plainWords(text);
  return (
    resembles(words.slice(0, wordCount).join(' '), phrase) ||
    // "Yourssincerely": a lost space makes two words one.
    (wordCount > 1 && resembles(words.slice(0, wordCount - 1).join(' '), phrase))
  );
}
