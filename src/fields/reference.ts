import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import type { Letter, ZonedLine } from '../model/letter.js';
import { headOf } from './letter-shape.js';
import { memoValues } from './memo-labels.js';
import { evidenceFrom, stated, textOf } from './passage.js';

/** "ST/SGB/2003/13", "A/C.1/212", "S/RES/1325 (2000)": organs and series parted by strokes, ending in a number. */
const documentSymbol =
  /(?<![\p{L}\p{N}/])(?=[^\s]*\d)\p{Lu}{1,6}(?:\.\d{1,3})?(?:\/(?:\p{Lu}{1,8}(?:\.\d{1,3})?|\d{1,4}(?:\.\d{1,3})?|[lIO]{1,2})){1,6}(?:\/(?:Add|Rev|Corr|L)\.\s?\d+)?(?:\s\(\d{4}\))?(?![\p{L}\p{N}/])/gu;

/** What a file number looks like: at least one digit, no sentence. */
const fileNumber = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N} ./()&-]{1,40}$/u;

export const reference: LetterField = {
  name: 'reference',
  many: true,
  inheritsFrom: null,
  description: 'Reference numbers: ours, yours, files, and symbols of documents the letter cites.',
  read: (letter) => [
    ...memoValues(letter)
      .filter((value) => ['ours', 'yours', 'reference'].includes(value.role))
      .flatMap((value): Candidate[] => {
        const [first] = value.lines;
        const text = numberOf(value.texts[0] ?? '');
        if (!first || !text || !fileNumber.test(text)) return [];
        const whose = value.role === 'reference' ? {} : { whose: value.role };
        return [
          stated(
            text,
            0.85 * value.strength,
            evidenceFrom('labelled-reference', first, value.start, value.end),
            whose,
          ),
        ];
      }),
    ...letter.lines
      .filter((line) => line.zone !== 'noise' && line.zone !== 'stamp')
      .flatMap((line) =>
        [...textOf(line).matchAll(documentSymbol)]
          // "A/B/C/L/S" is a distribution, "and/or" a choice, "10/21/63" a date.
          .filter((match) => /\d/.test(match[0]) && /\p{Lu}/u.test(match[0]))
          .map((match) =>
            stated(
              match[0],
              0.85,
              evidenceFrom('document-symbol', line, match.index, match.index + match[0].length),
            ),
          ),
      ),
    ...letter.lines
      .filter((line) => line.zone === 'reference' || isNumbered(line, letter))
      .flatMap((line): Candidate[] => {
        const text = numberOf(textOf(line));
        return fileNumber.test(text) && text.length < 30 && !/:/.test(text)
          ? [stated(text, 0.6, evidenceFrom('reference-line', line))]
          : [];
      }),
  ],
};

/** "No. 147/05" without what says that it is a number. */
const numberOf = (text: string): string =>
  text
    .replace(/^\P{L}*(?:(?:our|your)\s+)?(?:no|nos|number|ref|reference|file)\b[.:\s]*(?=.*\d)/iu, '')
    .replace(/[^\p{L}\p{N})]+$/u, '');

/** "No. 147/05" alone on a line of the head, whatever its zone. */
const isNumbered = (line: ZonedLine, letter: Letter): boolean =>
  headOf(letter).includes(line) && /^\P{L}*(?:No|Nr|N°|Ref)s?\.\s?\S*\d\S*\P{L}*$/iu.test(textOf(line));
