import { heightOf } from '../model/box.js';
import { meanConfidence, type OcrWord } from '../model/page.js';
import { compactShape, editDistance } from '../text/ocr-confusion.js';
import type { FormReading, FoundLabel } from './find-labels.js';
import { type FormRow, hasLetterOrDigit, usualWordHeight } from './form-rows.js';
import type { CoverSheetProfile } from './profiles/profile.js';

/** The words that stand behind or beneath a label; empty where nothing was filled in. */
export interface LabelledWords {
  readonly label: FoundLabel;
  readonly words: readonly OcrWord[];
}

/** Of the usual word height: how far apart rows of one value may stand. */
const rowGapHeights = 1.8;

/** The same from an empty label to the first row of its value: a form may leave a line free under "Title". */
const valueGapHeights = 4;

/** Of the usual word height: how high a word of print may be. */
const printHeights = 2.2;

/** Confidence, 0..1, from which a word is print however high its box: specks above and below it stretch the box. */
const sureConfidence = 0.85;

/** Mean confidence of words, 0..1, under which a further row is a rule or a pen's trace read as words. */
const leastConfidence = 0.4;

/** Share of a label's characters that may differ in a row that is still taken for a label gone wrong. */
const spoiltLabelShare = 0.35;

/** What stands behind the colon where label and value are one word: "Date:09/30/93". */
function behindColon(word: OcrWord): readonly OcrWord[] {
  const colon = word.text.search(/[:;]/);
  const text = colon < 0 ? '' : word.text.slice(colon + 1);
  if (!hasLetterOrDigit(text)) return [];
  const share = (colon + 1) / word.text.length;
  const left = Math.round(word.box.left + (word.box.right - word.box.left) * share);
  return [{ ...word, text, box: { ...word.box, left } }];
}

/** Without the marks before and behind a value (colons, rules, specks) and without strokes too high for print. */
function trimMarks(words: readonly OcrWord[], usualHeight: number): readonly OcrWord[] {
  const printed = words.filter(
    (word) =>
      heightOf(word.box) <= usualHeight * printHeights ||
      (word.confidence >= sureConfidence && /\p{L}{2}/u.test(word.text)),
  );
  const first = printed.findIndex((word) => hasLetterOrDigit(word.text));
  if (first < 0) return [];
  let end = printed.length;
  while (!hasLetterOrDigit((printed[end - 1] as OcrWord).text)) end--;
  return printed.slice(first, end);
}

/** Whether a row opens with a label or heading too badly read to be known for certain: its words are nobody's value. */
function opensLikeLabel(row: FormRow, profile: CoverSheetProfile): boolean {
  const printed = [...profile.labels.map(({ label }) => label), ...profile.headings].map(compactShape);
  return printed
    .filter((label) => label.length >= 6)
    .some((label) => {
      const allowed = Math.floor(label.length * spoiltLabelShare);
      let spelled = '';
      return row.words.slice(0, 6).some((word) => {
        spelled += compactShape(word.text);
        return editDistance(spelled, label, allowed) <= allowed;
      });
    });
}

/** For every label the words that belong to it. An empty label stays empty: nothing slides up from the next one. */
export function wordsByLabel(form: FormReading, profile: CoverSheetProfile): readonly LabelledWords[] {
  const usualHeight = usualWordHeight(form.rows.flatMap((row) => row.words));
  const labelsIn = (row: number): readonly FoundLabel[] => form.labels.filter((label) => label.row === row);

  /** Rows beneath, as long as they are near and hold neither label nor heading. */
  const rowsBeneath = (row: number, firstGapHeights: number): readonly FormRow[] => {
    const beneath: FormRow[] = [];
    for (let next = row + 1; next < form.rows.length; next++) {
      const above = form.rows[next - 1] as FormRow;
      const candidate = form.rows[next] as FormRow;
      const gapHeights = beneath.length === 0 ? firstGapHeights : rowGapHeights;
      const isNear = candidate.box.top - above.box.bottom <= usualHeight * gapHeights;
      if (!isNear || labelsIn(next).length > 0 || opensLikeLabel(candidate, profile)) break;
      beneath.push(candidate);
    }
    return beneath;
  };

  return form.labels.map((label) => {
    const row = form.rows[label.row] as FormRow;
    const neighbours = labelsIn(label.row);
    const next = neighbours.find(({ firstWord }) => firstWord >= label.endWord);
    const beside = trimMarks(
      [
        ...behindColon(row.words[label.endWord - 1] as OcrWord),
        ...row.words.slice(label.endWord, next?.firstWord),
      ],
      usualHeight,
    );
    if (next !== undefined || neighbours.length > 1) {
      if (beside.length > 0) return { label, words: beside };
      // A row of labels has its values in the row beneath, each under its own label.
      const [values] = rowsBeneath(label.row, rowGapHeights);
      const from = label.box.left - usualHeight;
      const to = next ? next.box.left - usualHeight : Number.POSITIVE_INFINITY;
      const words = values?.words.filter(({ box }) => box.left >= from && box.left < to) ?? [];
      return { label, words: trimMarks(words, usualHeight) };
    }
    // Behind a value only what stands in line with it goes on; beneath an empty label all that is there.
    const from = (beside[0]?.box.left ?? Number.NEGATIVE_INFINITY) - usualHeight;
    const further: OcrWord[] = [];
    for (const candidate of rowsBeneath(label.row, beside.length > 0 ? rowGapHeights : valueGapHeights)) {
      const first = candidate.words.find((word) => hasLetterOrDigit(word.text));
      if (!first || first.box.left < from) break;
      const printed = trimMarks(candidate.words, usualHeight);
      if (meanConfidence(printed) < leastConfidence) break;
      further.push(...printed);
    }
    return { label, words: [...beside, ...further] };
  });
}
