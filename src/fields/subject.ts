import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import type { Letter } from '../model/letter.js';
import { readLabel } from '../text/label-value.js';
import { isHeading, isOpenLetter } from './kind.js';
import { headOf } from './letter-shape.js';
import { memoPhrases, memoValues } from './memo-labels.js';
import { isSalutation } from './parts-by-form.js';
import { blocksIn, evidenceFrom, evidenceFromLines, linesIn, stated, textOf } from './passage.js';

export const subject: LetterField = {
  name: 'subject',
  many: false,
  inheritsFrom: 'title',
  description: 'What the letter says it is about: its subject line or heading.',
  read: (letter) => {
    const labelled = memoValues(letter).filter((value) => value.role === 'subject');
    // Further lines of a labelled subject are none of their own.
    const taken = new Set(labelled.flatMap(({ lines }) => lines));
    return [
      ...captionOf(letter),
      ...labelled.flatMap((value): Candidate[] => {
        const [first] = value.lines;
        const text = tidied(value.texts.join(' '));
        if (!first || !/\p{L}{2}/u.test(text) || printedHint.test(text)) return [];
        const evidence =
          value.lines.length > 1
            ? evidenceFromLines('memo-subject', value.lines)
            : evidenceFrom('memo-subject', first, value.start, value.end);
        return [stated(text, 0.9 * value.strength, evidence)];
      }),
      ...blocksIn(letter, 'subject')
        // "OPEN LETTER" says what it is, not what it is about.
        .map((block) => block.filter((line) => !isHeading(textOf(line)) && !handling.test(textOf(line))))
        .filter(
          ([first]) =>
            first !== undefined &&
            !taken.has(first) &&
            readLabel(textOf(first), { subject: memoPhrases.subject }) === null,
        )
        .map((block) =>
          stated(tidied(block.map(textOf).join(' ')), 0.85, evidenceFromLines('subject-line', block)),
        ),
    ];
  },
};

/** "SUBJECT: (Optional)": what a form prints behind its label. */
const printedHint = /^[([]?\p{L}+[)\]]$/u;

/** "BACKGROUND USE ONLY": who may read it, stamped where a subject may stand. */
const handling = /\buse only\W*$/i;

const tidied = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}"“‘'(]+|[\s_~|*=-]+$/gu, '')
    .trim();

/** What stands in capitals between the words OPEN LETTER and the salutation, labelled letterhead or not. */
function captionOf(letter: Letter): readonly Candidate[] {
  if (!isOpenLetter(letter) || linesIn(letter, 'subject').length > 0) return [];
  const head = headOf(letter);
  const headingAt = head.findIndex((line) => isHeading(textOf(line)));
  const salutationAt = head.findIndex((line) => line.zone === 'salutation' || isSalutation(textOf(line)));
  const between = head
    .slice(headingAt + 1, Math.max(0, salutationAt))
    .filter((line) => /^[^\p{Ll}]{4,}$/u.test(textOf(line)));
  if (between.length === 0) return [];
  return [stated(tidied(between.map(textOf).join(' ')), 0.6, evidenceFromLines('caption', between))];
}
