import type { LineView } from '../page-view.js';
import type { LineFeature } from './feature.js';

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0;
const digits = (text: string): number => text.match(/\d/g)?.length ?? 0;

/** A word somebody may have typed: letters with a vowel, of one case or capitalized. */
const plausibleWord =
  /^["'([]?(?:\p{Lu}?[\p{Ll}'’-]*[aeiouy][\p{Ll}'’-]*|[\p{Lu}'’-]*[AEIOUY][\p{Lu}'’-]*)["')\].,;:?!-]*$/u;

/** Share of the words that look like words, 0..1. */
const plausibility = (line: LineView): number =>
  line.words.filter((word) => word.length > 1 && plausibleWord.test(word)).length / line.words.length;

const allCapitals = (line: LineView): boolean =>
  letters(line.text) >= 3 && capitals(line.text) >= 0.85 * letters(line.text);

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
    holds: (line) => letters(line.text) >= 8 && capitals(line.text) < 0.2 * letters(line.text),
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
    holds: (line) => digits(line.text) >= 2 && digits(line.text) * 3 >= line.text.replaceAll(' ', '').length,
  },
  { name: 'some-digits', meaning: 'The line has digits.', holds: (line) => digits(line.text) > 0 },
  {
    name: 'hardly-letters',
    meaning: 'Less than half of the characters are letters or digits, or there are fewer than three.',
    holds: (line) => {
      const dense = line.text.replaceAll(' ', '');
      const sound = letters(dense) + digits(dense);
      return sound < 3 || sound * 2 < dense.length;
    },
    heard: true,
  },
  {
    name: 'plausible-words',
    meaning: 'Most words look like words.',
    holds: (line) => line.words.length >= 2 && plausibility(line) >= 0.7,
    heard: true,
  },
  {
    name: 'implausible-words',
    meaning: 'Hardly a word looks like a word.',
    holds: (line) => plausibility(line) < 0.25,
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
    meaning: 'A colon stands after the first word or two, as after a label.',
    holds: (line) =>
      line.words.slice(0, 3).some((word, place) => /:/.test(word) && place < line.words.length),
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
