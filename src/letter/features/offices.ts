import type { LineView } from '../views.js';
import { areCapitals } from '../word-traits.js';
import type { LineFeature } from './feature.js';
import { behind } from './page-regions.js';
import { aboveText, inColumnOf } from './parties.js';

/** "CI", "CA/PEG", "WH 7", "DDO (4/P)": a few letters for each office, and how many copies it gets. */
const office = /^\W*[\p{L}\d]{1,6}(?:\W?[/-][\p{L}\d]{1,6}){0,3}(?:\W{1,2}[\p{L}\d/]{1,3})?\W*$/u;

/** How many of the parts between the commas of a line are an office in short, and how many there are. */
function officesOf({ text }: LineView): { readonly offices: number; readonly entries: number } {
  const entries = text
    .replace(/^\W*\p{L}{2,6}\W{0,2}[:;]/u, '')
    .split(/[,;]/)
    .filter((entry) => /[\p{L}\d]/u.test(entry));
  return { offices: entries.filter((entry) => office.test(entry)).length, entries: entries.length };
}

const mayListOffices = ({ smallWords, hasDate, counts, sheet, box }: LineView): boolean =>
  !hasDate && smallWords <= 1 && counts.letters > 1.5 * counts.digits && box.bottom < 0.45 * sheet.height;

/** Three offices in short or more, parted by commas, and hardly anything else; two where the row above is such a list and goes on. */
function listsOffices(line: LineView, goesOn = true): boolean {
  if (!mayListOffices(line)) return false;
  const { offices, entries } = officesOf(line);
  const isContinued = (other: LineView | null): boolean =>
    other !== null && /,\W?$/.test(other.text) && listsOffices(other, false);
  const continues = goesOn && [line.previous, line.above].some(isContinued);
  return offices >= 0.6 * entries && offices >= (continues ? 2 : 3);
}

const isPost = (word: string): boolean => /^\W?\p{Lu}{3,5}\W?$/u.test(word);

/** "DIR INFO LOND CITE ROME 1234", CITE misread or not: posts in short at the left, at the end the sender's number. */
const isRoute = ({
  words,
  formulas,
  opening,
  text,
  smallWords,
  counts,
  hasDate,
  box,
  sheet,
}: LineView): boolean =>
  words.length >= 4 &&
  words.length <= 16 &&
  box.top < 0.55 * sheet.height &&
  box.left < 0.4 * sheet.width &&
  !hasDate &&
  smallWords <= 1 &&
  counts.capitals >= 0.5 * counts.letters &&
  !opening.has('label-cite') &&
  !opening.has('label-reference') &&
  !opening.has('page-word') &&
  !/\bN[O0]\b|\bREP|^\W*\w{1,3}[.:)]/.test(text) &&
  words.filter(isPost).length >= 2 &&
  (formulas.has('label-cite')
    ? words.some((word) => /\d{3}/.test(word))
    : /\s\W?\p{L}?\d{3,5}\W*$/u.test(text) && !/\(/.test(text));

/** Posts that found no room on the row of the route, and who acts for the sender, are typed beneath to the right. */
const isAsideUnderRoute = (line: LineView): boolean =>
  line.box.left > 0.35 * line.sheet.width &&
  line.words.length <= 4 &&
  [...line.formulas.keys()].every((formula) => formula === 'office-title') &&
  line.counts.letters >= 4 &&
  line.counts.digits === 0 &&
  areCapitals(line.counts) &&
  line.sheet.lines
    .slice(Math.max(0, line.index - 3), line.index)
    .some(
      (above) =>
        (isRoute(above) || (above.formulas.has('label-info') && /\d{3}/.test(above.text))) &&
        line.box.top > above.box.top &&
        line.box.top - above.box.bottom < line.sheet.pitch,
    );

/** "Director, Bureau (100-1234)": an office and the number of its file in brackets. */
const hasFile = ({ words, text, box, sheet }: LineView): boolean =>
  words.length <= 7 &&
  box.right - box.left < 0.6 * sheet.width &&
  /^\W{0,2}\p{L}.*[([{]\d{2,3}-\d{1,6}/u.test(text) &&
  !/^\W*\p{Ll}{2}|^\W*re\b/u.test(text);

/** "2 CGS/G", "WH/PACY 1". */
const countsOffice = ({ words, text }: LineView): boolean =>
  words.length <= 5 &&
  /^\W{0,2}(?:(?:\d|[IlY!])\s\p{Lu}{2,5}(?:\/\p{Lu}{1,5}){0,2}|\p{Lu}{2,5}(?:\/\p{Lu}{1,5}){1,2}\s?[:!]?\s?\d)\W*$/u.test(
    text,
  );

/** Copies counted out without a stroke, one office beneath the other. */
const isOfficeCounted = (line: LineView): boolean =>
  behind(line, line.sheet.lastText) &&
  countsOffice(line) &&
  [line.above, line.below].some((other) => other !== null && countsOffice(other) && inColumnOf(line, other));

/** Offices and posts in short, as message centres and registries write them. */
export const officeFeatures: readonly LineFeature[] = [
  {
    name: 'lists-offices',
    meaning:
      'In the upper part of the page, three offices in short or more, parted by commas, or two that go on with such a list.',
    holds: (line) => listsOffices(line),
    heard: true,
  },
  {
    name: 'route-of-message',
    meaning: 'Posts in short and a number at the end: where a message goes and who sends it.',
    holds: isRoute,
    heard: true,
  },
  {
    name: 'aside-under-route',
    meaning:
      'A few words in capitals right beneath the route of a message, well to the right of its beginning.',
    holds: isAsideUnderRoute,
  },
  {
    name: 'office-with-file-above',
    meaning: 'Above the running text, few words and a file number in brackets: an office with its file.',
    holds: (line) => aboveText(line) && hasFile(line),
    heard: true,
  },
  {
    name: 'office-with-file-below',
    meaning: 'Beneath the running text, few words and a file number in brackets: an office with its file.',
    holds: (line) => behind(line, line.sheet.lastText) && hasFile(line),
  },
  {
    name: 'office-counted',
    meaning:
      'Beneath the running text, an office in short with a number before or behind it, and another above or below.',
    holds: isOfficeCounted,
    heard: true,
  },
];
