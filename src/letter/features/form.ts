import type { LineView } from '../views.js';
import { areCapitals } from '../word-traits.js';
import type { LineFeature } from './feature.js';

const allCapitals = (line: LineView): boolean => line.counts.letters >= 3 && areCapitals(line.counts);

export const formFeatures: readonly LineFeature[] = [
  { name: 'one-word', meaning: 'The line is a single word.', holds: (line) => line.words.length === 1 },
  {
    name: 'few-words',
    meaning: 'The line has two to five words.',
    holds: (line) => line.words.length >= 2 && line.words.length <= 5,
  },
  {
    name: 'many-words',
    meaning: 'The line has nine words or more.',
    holds: (line) => line.words.length >= 9,
    heard: true,
  },
  { name: 'all-capitals', meaning: 'The letters of the line are capitals.', holds: allCapitals, heard: true },
  {
    name: 'each-word-capitalized',
    meaning: 'Two or more words, each with a capital in front, not all capitals.',
    holds: (line) =>
      line.words.length >= 2 &&
      !allCapitals(line) &&
      line.words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length >= 0.8 * line.words.length,
  },
  {
    name: 'mostly-lower-case',
    meaning: 'Most letters of the line are small.',
    holds: (line) => line.counts.letters >= 8 && line.counts.capitals < 0.2 * line.counts.letters,
    heard: true,
  },
  {
    name: 'begins-lower-case',
    meaning: 'The line begins with a small letter, as a sentence carried over does.',
    holds: (line) => /^["'([]?\p{Ll}{2}/u.test(line.text),
  },
  {
    name: 'many-digits',
    meaning: 'A third or more of the characters are digits.',
    holds: (line) => line.counts.digits >= 2 && line.counts.digits * 3 >= line.counts.all,
  },
  { name: 'some-digits', meaning: 'The line has digits.', holds: (line) => line.counts.digits > 0 },
  {
    name: 'hardly-letters',
    meaning: 'Less than half of the characters are letters or digits, or there are fewer than three.',
    holds: ({ counts: { letters, digits, all } }) => letters + digits < 3 || (letters + digits) * 2 < all,
    heard: true,
  },
  {
    name: 'plausible-words',
    meaning: 'Most words look like words.',
    holds: (line) => line.words.length >= 2 && line.plausibility >= 0.7,
    heard: true,
  },
  {
    name: 'implausible-words',
    meaning: 'Hardly a word looks like a word.',
    holds: (line) => line.plausibility < 0.25,
    heard: true,
  },
  {
    name: 'badly-read',
    meaning: 'The recognizer trusts the line little.',
    holds: (line) => line.confidence < 0.45,
  },
  { name: 'well-read', meaning: 'The recognizer trusts the line.', holds: (line) => line.confidence > 0.85 },
  {
    name: 'ends-with-stop',
    meaning: 'The line ends with a full stop.',
    holds: (line) => /[.!?]["')]?$/.test(line.text),
  },
  {
    name: 'ends-with-comma',
    meaning: 'The line ends with a comma.',
    holds: (line) => /,$/.test(line.text),
    heard: true,
  },
  {
    name: 'ends-with-colon',
    meaning: 'The line ends with a colon.',
    holds: (line) => /[:;]-?$/.test(line.text),
  },
  {
    name: 'ends-with-hyphen',
    meaning: 'A word is broken at the end of the line.',
    holds: (line) => /\p{L}-$/u.test(line.text),
  },
  {
    name: 'colon-after-first-words',
    meaning: 'A colon stands in one of the first three words, as after a label.',
    holds: (line) => line.words.slice(0, 3).some((word) => word.includes(':')),
  },
  {
    name: 'numbered-paragraph',
    meaning: 'The line begins with a number or letter of a paragraph.',
    holds: (line) => /^[^\p{L}\d]{0,2}(?:\d{1,2}|[a-h])[.,)]\s+["'(]?\p{L}/u.test(line.text),
    heard: true,
  },
  {
    name: 'first-paragraph-number',
    meaning: 'The line begins with the number 1 of a paragraph.',
    holds: (line) => /^[^\p{L}\d]{0,2}[1lI][.,)]\s+["'(]?\p{Lu}/u.test(line.text),
  },
  {
    name: 'letter-spaced',
    meaning: 'The letters of a word are set apart by hyphens or spaces.',
    holds: (line) => /(?:\b\p{Lu}[-– .]{1,3}){4,}/u.test(line.text),
  },
  {
    name: 'slashed-symbols',
    meaning: 'Several short groups of capitals with strokes or commas between, as office symbols have.',
    holds: (line) => (line.text.match(/\b\p{Lu}[\p{Lu}\d]{0,5}[/,]\s?\p{Lu}?/gu)?.length ?? 0) >= 3,
  },
  {
    name: 'box-drawing',
    meaning: 'Brackets, bars or rows of dots, as forms have.',
    holds: (line) => /\[\s?\]|\[_|_{3}|\|.*\||\.{4}|[—=~-]{4}|\[[xX ]/.test(line.text),
    heard: true,
  },
  {
    name: 'leading-stroke',
    meaning: 'A dash, bar or star stands in front.',
    holds: (line) => /^[-–—|*•~_=]/.test(line.text),
  },
];
