const digitByLookalike: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  l: '1',
  I: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
  g: '9',
  q: '9',
  // Teletypes strike the nought through; typewriters' fours are open.
  '#': '0',
  Ø: '0',
  é: '6',
  '€': '6',
  h: '4',
  k: '4',
  L: '4',
};

/** A run of digits as a recognizer may have written it. */
export interface Digits {
  readonly value: number;
  /** How many characters are digits as they stand. */
  readonly genuine: number;
  readonly repaired: boolean;
}

/** A number whose digits may have been taken for letters ("l9O5") or set apart ("2 5"); null where it is none. */
export function readDigits(text: string): Digits | null {
  let digits = '';
  let genuine = 0;
  for (const character of text) {
    if (/\s/.test(character)) continue;
    if (/\d/.test(character)) genuine++;
    const mended = /\d/.test(character) ? character : digitByLookalike[character];
    if (mended === undefined) return null;
    digits += mended;
  }
  return digits === '' ? null : { value: Number(digits), genuine, repaired: genuine < digits.length };
}
