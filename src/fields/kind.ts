import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import type { Letter, LetterKind } from '../model/letter.js';
import { beginsLike, plain, resembles } from '../text/ocr-confusion.js';
import { headOf, isRunningText } from './letter-shape.js';
import { memoValues } from './memo-labels.js';
import { complimentsOf } from './note-verbale.js';
import { isClosing, isSalutation } from './parts-by-form.js';
import { evidenceFrom, linesIn, stated, textOf } from './passage.js';

/** What a document calls itself at its head, by kind. The most telling first. */
const headings: readonly (readonly [LetterKind, readonly string[]])[] = [
  ['open-letter', ['open letter']],
  ['note-verbale', ['note verbale', 'verbal note']],
  [
    'cable',
    [
      'telegram',
      'cable',
      'cablegram',
      'outgoing cable',
      'incoming cable',
      'classified message',
      'outgoing telegram',
      'incoming telegram',
      'outgoing code cable',
      'incoming code cable',
      'telex',
      'radiogram',
      'teletype',
      'facsimile',
    ],
  ],
  [
    'memorandum',
    [
      'memorandum',
      'interoffice memorandum',
      'office memorandum',
      'inter office memorandum',
      'memorandum for',
      'memorandum to',
      'memorandum for the record',
      'memo',
      'note to',
      'note for',
      'routing slip',
      'dispatch',
      'despatch',
      'airtel',
    ],
  ],
  ['minutes', ['minutes', 'minutes of', 'summary record', 'verbatim record', 'record of meeting', 'agenda']],
];

export const kind: LetterField = {
  name: 'kind',
  many: false,
  inheritsFrom: null,
  description:
    'letter, memorandum, cable, note-verbale, open-letter, form, minutes or other, by its heading and its form.',
  read: (letter) => [
    ...headed(letter),
    ...[complimentsOf(letter)].filter((candidate) => candidate !== null),
    ...labelled(letter),
    ...shaped(letter),
  ],
};

export const isOpenLetter = (letter: Letter): boolean =>
  headed(letter).some((candidate) => candidate.value === 'open-letter');

/** Whether a line says what kind of document it stands in and nothing else. */
export const isHeading = (text: string): boolean =>
  headings.some(([, phrases]) => phrases.some((phrase) => resembles(text, phrase)));

function headed(letter: Letter): readonly Candidate[] {
  return headOf(letter).flatMap((line) => {
    if (line.zone === 'body' && line.probability > 0.8) return [];
    const text = textOf(line);
    if (text.length > headingLengthAtMost || !/^\P{L}*\p{Lu}/u.test(text)) return [];
    const heading = headings.find(([, phrases]) => phrases.some((phrase) => isHeadedBy(text, phrase)));
    return heading ? [stated(heading[0], 0.9, evidenceFrom('heading', line))] : [];
  });
}

const headingLengthAtMost = 70;

/** "OUTGOING TELEGRAM No. 5", "UNITED NATIONS INTEROFFICE MEMORANDUM", "Minutes of the third meeting"; no "Cable address". */
function isHeadedBy(text: string, phrase: string): boolean {
  const words = plain(text).split(' ');
  const count = phrase.split(' ').length;
  if (/\b(?:for|to|of)$/.test(phrase)) return beginsLike(text, phrase);
  if (words.length > count + 4 || words.includes('address')) return false;
  return (
    resembles(words.slice(0, count).join(' '), phrase) || resembles(words.slice(-count).join(' '), phrase)
  );
}

/** TO and FROM with a third label at the head. */
function labelled(letter: Letter): readonly Candidate[] {
  const values = memoValues(letter);
  const sure = values.filter((value) => value.strength >= 0.7);
  const roles = new Set(sure.map((value) => value.role));
  const [first] = sure;
  const line = first?.lines[0];
  if (!line || !roles.has('from') || !(roles.has('to') || roles.has('subject'))) return [];
  return [stated('memorandum', 0.7, evidenceFrom('memo-labels', line))];
}

/** A salutation or a closing makes a letter; lines of a printed form, without running text, a form. */
function shaped(letter: Letter): readonly Candidate[] {
  const salutation = headOf(letter).find((line) => line.zone === 'salutation' || isSalutation(textOf(line)));
  if (salutation) return [stated('letter', 0.8, evidenceFrom('salutation', salutation))];
  const closing = letter.lines.find((line) => line.zone === 'closing' || isClosing(textOf(line)));
  if (closing) return [stated('letter', 0.65, evidenceFrom('closing', closing))];
  const formLines = linesIn(letter, 'form-line').filter((line) => !isRunningText(line));
  const [formLine] = formLines;
  if (formLine && formLines.length * 2 > letter.lines.length) {
    return [stated('form', 0.6, evidenceFrom('form-lines', formLine))];
  }
  return [{ value: 'other', strength: 0.2, origin: 'inferred', evidence: null }];
}
