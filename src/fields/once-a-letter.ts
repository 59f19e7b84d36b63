import type { Letter } from '../model/letter.js';

/** The function, worked out once for each letter: fields of one letter ask for the same head and labels again and again. */
export function onceALetter<Result>(read: (letter: Letter) => Result): (letter: Letter) => Result {
  const known = new WeakMap<Letter, { readonly result: Result }>();
  return (letter) => {
    const before = known.get(letter);
    if (before) return before.result;
    const result = read(letter);
    known.set(letter, { result });
    return result;
  };
}
