import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';

/** "1 - Mr. X", also as "l ~ Addressee", "1=Mr", "3 =\Office", "Orig & 1 - File"; "1 - 105-1715", a copy for a file. */
const counted =
  /^\W{0,2}(?:(?:orig\w*\W{1,3})?(?:\d{1,2}|[lI!t])\s?[-–—~=«•]{1,2}\s?\W?\p{Lu}|(?:\d{1,2}|[lI])\s[-–—]\s\d{2,3}-\d{2})/iu;

export const isCounted = (line: LineView): boolean => counted.test(line.text);

const endsWithNumber = /\b\p{Lu}{0,2}\d{3,6}\)?\W{0,2}$/u;

/** Numbers and what stands beside them: how papers are counted, filed and referred to. */
export const numberFeatures: readonly LineFeature[] = [
  {
    name: 'counted-entry',
    meaning: 'A number and a stroke of any kind stand before a capital, as copies are counted out.',
    holds: isCounted,
    heard: true,
  },
  {
    name: 'with-enclosures',
    meaning: 'The line says with or without attachments, as lists of copies do.',
    holds: (line) => /\bw\/(?:o\b\W?)?\s?(?:att|enc|inc)|\bw\/o\b|\bu\/s\/c\b/i.test(line.text),
    heard: true,
  },
  {
    name: 'name-and-number',
    meaning: 'A line of few words: one or two in capitals, then a number, as messages are called.',
    holds: (line) =>
      line.words.length <= 6 &&
      /^\W{0,3}(?:\p{Lu}[.:)]\s?)?\p{Lu}{3,}\W{1,2}(?:\p{Lu}{2,}\s)?\p{Lu}?\d{3,6}\b/u.test(line.text),
    heard: true,
  },
  {
    name: 'ends-with-number',
    meaning:
      'A line of two to six words ends in a number of three to six digits, as references to messages do.',
    holds: (line) => line.words.length >= 2 && line.words.length <= 6 && endsWithNumber.test(line.text),
    heard: true,
  },
  {
    name: 'number-in-brackets',
    meaning: 'A number of four digits and more in brackets, IN or OUT before it or not.',
    holds: (line) => /\((?:IN|OUT)?\W?\d{4,6}\b/.test(line.text) || /\d{4,6}\)/.test(line.text),
  },
  {
    name: 'number-is-named',
    meaning: 'The words number, report no. or file stand before a group with digits anywhere in the line.',
    holds: (line) => /\b(?:n[o0][.,:]|numbers?|file|refs?)\W{0,3}\S*\d/iu.test(line.text),
  },
  {
    name: 'number-after-classification',
    meaning:
      'A classification opens the line and a long number follows: the time group of a message, well read or not.',
    holds: (line) =>
      line.opening.has('classification') &&
      !/classif/i.test(line.text) &&
      line.words.length <= 9 &&
      line.words.some((word) => /^\W?(?=(?:\D*\d){4})[\p{L}\d]{6,8}\W?$/u.test(word)),
    heard: true,
  },
  {
    name: 'long-number',
    meaning: 'A group of five or more digits stands in the line.',
    holds: (line) => /\d{5}/.test(line.text),
  },
  {
    name: 'digits-alone',
    meaning: 'The line has digits and hardly a letter.',
    holds: ({ counts }) => counts.digits > 0 && counts.letters <= 1,
  },
];
