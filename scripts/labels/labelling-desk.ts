import type { ZonedLine } from '../../src/model/letter.js';
import { lineText, type OcrPage } from '../../src/model/page.js';
import { applyLabels, type LabelledPage, type LineLabel } from './read-labels.js';
import { parseTypedLabels } from './typed-labels.js';

/** One page on the desk: its lines, what is said of them and what the model makes of the rest. */
export interface PageOnDesk {
  readonly page: OcrPage;
  readonly labels: readonly LineLabel[];
  readonly guesses: readonly ZonedLine[];
}

const nothingSaid: LineLabel = { zone: null, begins: null };

/** Labels of another recognition are carried over to the lines they fit. */
export function layOnDesk(
  page: OcrPage,
  labelled: LabelledPage | undefined,
  guesses: readonly ZonedLine[],
): PageOnDesk {
  const labels = labelled ? applyLabels(page, labelled) : page.lines.map(() => nothingSaid);
  return { page, labels, guesses };
}

/** The page after `0-2 letterhead begins, 3 dateline`. A run loses the beginnings it had. Throws a MisuseError. */
export function label(desk: PageOnDesk, typed: string): PageOnDesk {
  const labels = [...desk.labels];
  for (const { from, to, zone, begins } of parseTypedLabels(typed, labels.length)) {
    for (let line = from; line <= to; line++) {
      labels[line] = { zone, begins: line === from ? begins : null };
    }
  }
  return { ...desk, labels };
}

/** Takes the model's zone wherever nobody said one; never its beginnings, which a person sees better. */
export const acceptGuesses = (desk: PageOnDesk): PageOnDesk => ({
  ...desk,
  labels: desk.labels.map((said, line) =>
    said.zone === null ? { zone: desk.guesses[line]?.zone ?? null, begins: said.begins } : said,
  ),
});

/** The page for the label file; lines of which nothing is said are left out. */
export const fromDesk = ({ page, labels }: PageOnDesk): LabelledPage => ({
  sourceId: page.ref.sourceId,
  pageNumber: page.ref.pageNumber,
  width: page.width,
  height: page.height,
  coverSheet: false,
  lines: page.lines.flatMap(({ box }, line) => {
    const { zone = null, begins = null } = labels[line] ?? nothingSaid;
    return zone === null ? [] : [{ box, zone, begins }];
  }),
});

/** A row for each line: number, place in hundredths of the page, zone (guessed ones with a question mark), words. */
export function deskRows({ page, labels, guesses }: PageOnDesk): string[] {
  const hundredth = (part: number, whole: number) => String(Math.round((100 * part) / whole)).padStart(2);
  return page.lines.map((line, number) => {
    const { zone = null, begins = null } = labels[number] ?? nothingSaid;
    const guess = guesses[number]?.zone;
    const shown = zone ?? (guess ? `${guess}?` : '?');
    const begin = begins === null ? ' ' : begins === 'letter' ? '>' : '+';
    const place = `${hundredth(line.box.left, page.width)},${hundredth(line.box.top, page.height)}`;
    return `${String(number).padStart(3)} ${place} ${begin}${shown.padEnd(14)} ${lineText(line)}`;
  });
}

/** The pages with this one put in its place: instead of its former self, else by source and number. */
export function putPage(pages: readonly LabelledPage[], page: LabelledPage): LabelledPage[] {
  const others = pages.filter((one) => one.sourceId !== page.sourceId || one.pageNumber !== page.pageNumber);
  const next = others.findIndex((one) => one.sourceId === page.sourceId && one.pageNumber > page.pageNumber);
  const lastOfSource = others.findLastIndex((one) => one.sourceId === page.sourceId);
  const place = next >= 0 ? next : lastOfSource >= 0 ? lastOfSource + 1 : others.length;
  return [...others.slice(0, place), page, ...others.slice(place)];
}
