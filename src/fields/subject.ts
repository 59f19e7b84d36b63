import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import { readLabel } from '../text/label-value.js';
import { isHeading } from './kind.js';
import { memoPhrases, memoValues } from './memo-labels.js';
import { blocksIn, evidenceFrom, evidenceFromLines, stated, textOf } from './passage.js';

export const subject: LetterField = {
  name: 'subject',
  many: false,
  inheritsFrom: 'title',
  description: 'What the letter says it is about: its subject line or heading.',
  read: (letter) => [
    ...memoValues(letter)
      .filter((value) => value.role === 'subject')
      .flatMap((value): Candidate[] => {
        const [first] = value.lines;
        const text = tidied(value.texts.join(' '));
        if (!first || !/\p{L}{2}/u.test(text)) return [];
        const evidence =
          value.lines.length > 1
            ? evidenceFromLines('memo-subject', value.lines)
            : evidenceFrom('memo-subject', first, value.start, value.end);
        return [stated(text, 0.9 * value.strength, evidence)];
      }),
    ...blocksIn(letter, 'subject')
      // "OPEN LETTER" says what it is, not what it is about.
      .map((block) => block.filter((line) => !isHeading(textOf(line))))
      .filter(
        (block) =>
          block[0] !== undefined && readLabel(textOf(block[0]), { subject: memoPhrases.subject }) === null,
      )
      .map((block) =>
        stated(tidied(block.map(textOf).join(' ')), 0.85, evidenceFromLines('subject-line', block)),
      ),
  ],
};

const tidied = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}"“‘'(]+|[\s_~|*=-]+$/gu, '')
    .trim();
