import type { LetterField } from '../model/field.js';
import { resembles } from '../text/ocr-confusion.js';
import { evidenceFrom, stated, textOf } from './passage.js';

const markings = [
  'top secret',
  'secret',
  'strictly confidential',
  'confidential',
  'restricted',
  'unclassified',
  'official use only',
  'for official use only',
  'limited official use',
  'personal and confidential',
  'private and confidential',
  'private',
  'personal',
  'internal',
  'eyes only',
] as const;

/** The marking a line is, "S-E-C-R-E-T" and misreadings included; undefined for none. */
export function markingOf(text: string): string | undefined {
  const spelled = text
    .replace(/(?<=\b\p{L})\s?[-=~.]\s?(?=\p{L}\b)/gu, '')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (!/^\p{Lu}/u.test(spelled)) return undefined;
  return markings.find((marking) => marking.length > 5 && resembles(spelled, marking));
}

export const classification: LetterField = {
  name: 'classification',
  many: false,
  inheritsFrom: null,
  description: 'The marking that says who may read it.',
  read: (letter) =>
    letter.lines.flatMap((line) => {
      const marking = line.zone === 'body' ? undefined : markingOf(textOf(line));
      return marking ? [stated(marking, 0.85, evidenceFrom('marking', line))] : [];
    }),
};
