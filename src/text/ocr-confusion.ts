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

const joinStrokes = (text: string): string =>
  foldedStrokes.reduce((joined, [strokes, letter]) => joined.replaceAll(strokes, letter), text);

/**
 * Insertions, deletions, substitutions and swaps of neighbours between two strings (optimal string alignment).
 * Gives up beyond `max` and returns `max + 1`.
 */
export function editDistance(a: string, b: string, max = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] as number) + 1);
      }
      current.push(best);
    }
    if (Math.min(...current) > max) return max + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] as number, max + 1);
}

/** Edits allowed for a phrase of so many characters: none under 4, then one for every six. */
const editsAllowed = (length: number): number => (length < 4 ? 0 : Math.ceil(length / 6));

/** Whether the whole text is the phrase as a recognizer may have read it: "5incere1y" is "Sincerely". */
export function resembles(text: string, phrase: string): boolean {
  const max = editsAllowed(phrase.length);
  if (Math.abs(text.length - phrase.length) > max + 4) return false;
  return editDistance(confusionShape(text), confusionShape(phrase), max) <= max;
}

/** Whether the text begins with the phrase as a recognizer may have read it, whole words only. */
export function beginsLike(text: string, phrase: string): boolean {
  const wordCount = phrase.trim().split(/\s+/).length;
  const words = plain(text).split(' ');
  return (
    resembles(words.slice(0, wordCount).join(' '), phrase) ||
    // "Yourssincerely": a lost space makes two words one.
    (wordCount > 1 && resembles(words.slice(0, wordCount - 1).join(' '), phrase))
  );
}
