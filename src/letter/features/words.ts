import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';

/** What a word looks like, whatever it says. */
const wordShapes = {
  capitals: /^\W*\p{Lu}{2,}\W*$/u,
  capitalized: /^\W*\p{Lu}[\p{Ll}'’]+\W*$/u,
  small: /^\W*\p{Ll}+\W*$/u,
  initial: /^\W*\p{Lu}\W*$/u,
  number: /^\W*\d[\d.,]*\W*$/u,
  // "1OF 12", "T-3/541", "2x5": letters and digits, as numbers of papers and misreadings have.
  mixed: /^(?=.*\d)(?=.*\p{L})/u,
  marks: /^[^\p{L}\d]+$/u,
} as const;

const shaped = (where: string, wordOf: (line: LineView) => string | undefined): LineFeature[] =>
  Object.entries(wordShapes).map(([shape, pattern]) => ({
    name: `${where}-word-${shape}`,
    meaning: `The ${where} word of the line has the shape "${shape}".`,
    holds: (line) => pattern.test(wordOf(line) ?? ''),
  }));

/** Three to five letters in capitals, as posts are called in short. */
export const isShortCapitals = (word: string): boolean => /^\W?\p{Lu}{3,5}\W?$/u.test(word);

export const wordFeatures: readonly LineFeature[] = [
  ...shaped('first', (line) => line.words[0]),
  ...shaped('second', (line) => line.words[1]),
  ...shaped('last', (line) => line.words.at(-1)),
  {
    name: 'no-small-words',
    meaning: 'Four words or more and none of the small words that sentences are held together by.',
    holds: (line) => line.words.length >= 4 && line.smallWords === 0,
    heard: true,
  },
  {
    name: 'some-small-words',
    meaning: 'One or two of the small words that sentences are held together by.',
    holds: (line) => line.smallWords === 1 || line.smallWords === 2,
  },
  {
    name: 'many-small-words',
    meaning: 'Three or more of the small words that sentences are held together by.',
    holds: (line) => line.smallWords >= 3,
    heard: true,
  },
  {
    name: 'list-of-capitals',
    meaning: 'Words in capitals set apart by commas, as addressees of a message are.',
    holds: (line) =>
      (line.text.match(/\p{Lu}{2,}\s?[,.]\s?(?=\p{Lu}{2,})/gu)?.length ?? 0) >= 2 && line.smallWords === 0,
    heard: true,
  },
  {
    name: 'capital-words-only',
    meaning:
      'Three words or more, all in capitals, no digit, no small word and no stop: names of places or codes in a row.',
    holds: ({ counts, smallWords, words, text }) =>
      words.length >= 3 &&
      counts.digits === 0 &&
      smallWords === 0 &&
      counts.capitals >= 0.9 * counts.letters &&
      counts.letters >= 0.8 * counts.all &&
      !/[.!?]$/.test(text),
    heard: true,
  },
  {
    name: 'short-capital-words',
    meaning:
      'Two words or more in capitals of three to five letters each and no small word: posts in short, in a row.',
    holds: ({ words, smallWords }) => words.length >= 2 && smallWords === 0 && words.every(isShortCapitals),
    heard: true,
  },
  {
    name: 'ends-with-year',
    meaning: 'A short line ends in a number such as years are.',
    holds: (line) => line.words.length <= 6 && /\b(?:1[5-9]|20)[\dOl]{2}\W{0,3}$/.test(line.text),
    heard: true,
  },
  {
    name: 'better-read-than-page',
    meaning: 'The recognizer trusts the line more than the page.',
    holds: (line) => line.confidence > line.sheet.legibility + 0.12,
  },
  {
    name: 'worse-read-than-page',
    meaning: 'The recognizer trusts the line less than the page.',
    holds: (line) => line.confidence < line.sheet.legibility - 0.15,
  },
];
