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

export const classification: LetterField = {
  name: 'classification',
  many: false,
  inheritsFrom: null,
  description: 'The marking that says who may read it.',
  read: (letter) =>
    letter.lines.flatMap((line) => {
      // "S-E-C-R-E-T"
      const spelled = textOf(line)
        .replace(/(?<=\b\p{L})\s?[-=~.]\s?(?=\p{L}\b)/gu, '')
        .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
      const marking = /\p{Lu}/u.test(spelled.charAt(0))
        ? markings.find((each) => each.length > 5 && resembles(spelled, each))
        : undefined;
      return marking && line.zone !== 'body' ? [stated(marking, 0.85, evidenceFrom('marking', line))] : [];
    }),
};
