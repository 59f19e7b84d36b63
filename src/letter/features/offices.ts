import type { LineView } from '../views.js';
import type { LineFeature } from './feature.js';
import { behind } from './page-regions.js';
import { aboveText } from './parties.js';

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

/** "Director, Bureau (100-1234)": an office and the number of its file in brackets. */
const hasFile = ({ words, text, box, sheet }: LineView): boolean =>
  words.length <= 7 &&
  box.right - box.left < 0.6 * sheet.width &&
  /^\W{0,2}\p{L}.*[([{]\d{2,3}-\d{1,6}/u.test(text) &&
  !/^\W*\p{Ll}{2}|^\W*re\b/u.test(text);

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
];
