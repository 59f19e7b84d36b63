/** Scripts written from right to left. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const leftToRight = /\p{L}/u;

export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** What is a number or of another script within a line read from right to left keeps its own direction. */
const keepsDirection = (text: string): boolean =>
  /\p{N}/u.test(text) || (leftToRight.test(text) && !isRightToLeft(text));

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/**
 * Letters as the network gives them, from left to right, in the order they are read in. Of a word written from right to left
 * the order is turned, brackets with it; numbers within keep theirs.
 */
export function inReadingOrder(letters: readonly string[]): string {
  if (!letters.some(isRightToLeft)) return letters.join('');
  const runs: string[][] = [];
  for (const letter of letters) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && keepsDirection(last) && keepsDirection(letter)) run.push(letter);
    else runs.push([letter]);
  }
  return runs
    .reverse()
    .map((run) => (run.length === 1 ? (mirrored[run[0] as string] ?? run[0]) : run.join('')))
    .join('');
}
