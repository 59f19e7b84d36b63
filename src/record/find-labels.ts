import { type Box, boxAround, heightOf } from '../model/box.js';
import type { OcrPage, OcrWord } from '../model/page.js';
import { medianOf } from '../model/quantile.js';
import { compactShape, editDistance } from '../text/ocr-confusion.js';
import { type FormRow, formRows, usualWordHeight } from './form-rows.js';
import type { CoverLabel, CoverSheetProfile } from './profiles/profile.js';

/** A label found on a page: its row, its words there, and where its box lies. */
export interface FoundLabel {
  readonly label: CoverLabel;
  readonly row: number;
  readonly firstWord: number;
  /** Exclusive. */
  readonly endWord: number;
  readonly box: Box;
}

/** What a page shows of a form. */
export interface FormReading {
  readonly rows: readonly FormRow[];
  /** By row, then from left to right; each field at most once. */
  readonly labels: readonly FoundLabel[];
}

/** A gap of so many word heights parts two columns of a row. */
const columnGapHeights = 2;

const isNoise = (word: OcrWord): boolean => word.text.replace(/[^\p{L}\p{N}]/gu, '').length <= 1;

/** Whether a label may begin at this word: first in its row but for specks, or behind a wide gap. */
function opensColumn(row: FormRow, index: number, gap: number): boolean {
  const word = row.words[index] as OcrWord;
  const before = row.words.slice(0, index);
  const previous = before.at(-1);
  return before.every(isNoise) || (previous !== undefined && word.box.left - previous.box.right >= gap);
}

/** A label as compared: its shape, and how many edits may part it from what was read. */
interface ComparedLabel {
  readonly label: CoverLabel;
  readonly shape: string;
  readonly editsAllowed: number;
}

const comparedByProfile = new WeakMap<CoverSheetProfile, readonly ComparedLabel[]>();

/** The labels of a profile made ready to compare, longest first: "Date of Last Review" goes before "Date". */
function comparedLabels(profile: CoverSheetProfile): readonly ComparedLabel[] {
  const known = comparedByProfile.get(profile);
  if (known) return known;
  const compared = profile.labels
    .map((label) => {
      const shape = compactShape(label.label);
      return { label, shape, editsAllowed: shape.length < 5 ? 0 : Math.ceil(shape.length / 7) };
    })
    .sort((a, b) => b.shape.length - a.shape.length);
  comparedByProfile.set(profile, compared);
  return compared;
}

/** The shape of a word; what stands behind a colon within it ("Date:09/30/93") is not compared. */
const labelShape = ({ text }: OcrWord): string => compactShape(text.split(/(?<=\p{L})[:;]/u)[0] ?? '');

/** The number of words from `start` that spell the label, run together or broken; 0 where they do not. */
function wordsSpelling(
  shapes: readonly string[],
  start: number,
  { shape, editsAllowed }: ComparedLabel,
): number {
  let spelled = '';
  let best = { distance: editsAllowed + 1, length: 0 };
  for (let index = start; index < shapes.length; index++) {
    spelled += shapes[index];
    // "External" is near enough to "External ID", but the next word brings it nearer.
    const distance = editDistance(spelled, shape, editsAllowed);
    if (distance < best.distance) best = { distance, length: index - start + 1 };
    if (spelled.length > shape.length + editsAllowed) break;
  }
  return best.length;
}

function labelAt(
  shapes: readonly string[],
  index: number,
  profile: CoverSheetProfile,
): { label: CoverLabel; length: number } | null {
  for (const compared of comparedLabels(profile)) {
    const length = wordsSpelling(shapes, index, compared);
    if (length > 0) return { label: compared.label, length };
  }
  return null;
}

/**
 * The labels of a form on a page. Where a label's words stand twice, as "Date:" in the heading of a printout and
 * among the labels, the one in line with the other labels counts.
 */
export function findLabels(page: OcrPage, profile: CoverSheetProfile): FormReading {
  const rows = formRows(page);
  const gap = usualWordHeight(rows.flatMap((row) => row.words)) * columnGapHeights;
  const found = rows.flatMap((row, rowIndex) => {
    const inRow: FoundLabel[] = [];
    const shapes = row.words.map(labelShape);
    for (let index = 0; index < row.words.length; index++) {
      if (!opensColumn(row, index, gap)) continue;
      const match = labelAt(shapes, index, profile);
      if (!match) continue;
      const words = row.words.slice(index, index + match.length);
      const box = boxAround(words.map((word) => word.box)) as Box;
      if (heightOf(box) > gap * 2) continue;
      inRow.push({ label: match.label, row: rowIndex, firstWord: index, endWord: index + match.length, box });
      index += match.length - 1;
    }
    return inRow;
  });
  const left = medianOf(found.map(({ box }) => box.left));
  const right = medianOf(found.map(({ box }) => box.right));
  const outOfLine = ({ box }: FoundLabel): number =>
    Math.min(Math.abs(box.left - left), Math.abs(box.right - right));
  const labels = found.filter((candidate) => {
    const twins = found.filter(({ label }) => label.field === candidate.label.field);
    return twins.every(
      (twin) =>
        twin === candidate ||
        outOfLine(candidate) < outOfLine(twin) ||
        (outOfLine(candidate) === outOfLine(twin) && found.indexOf(candidate) < found.indexOf(twin)),
    );
  });
  return { rows, labels };
}
