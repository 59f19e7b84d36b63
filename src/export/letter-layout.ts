import type { LetterEntry } from '../model/entry.js';
import type { Zone } from '../model/letter.js';
import { lineText, type OcrLine, type OcrPage, type PageRef, samePage } from '../model/page.js';

/** Lines of a letter that stand together: a paragraph, an address, a signature. */
export interface Block {
  readonly page: PageRef;
  readonly zone: Zone;
  /** Running text, which may be broken elsewhere than on paper. */
  readonly flows: boolean;
  readonly lines: readonly BlockLine[];
}

export interface BlockLine {
  /** From 1 on its page, as `split --at` counts. */
  readonly number: number;
  readonly text: string;
}

const unread: ReadonlySet<Zone> = new Set(['running-head', 'noise']);

/** What is written line by line; everything else is running text. */
const lineByLine: ReadonlySet<Zone> = new Set([
  'letterhead',
  'reference',
  'dateline',
  'address',
  'salutation',
  'memo-label',
  'closing',
  'signature',
  'copies',
  'enclosures',
  'stamp',
]);

/** The letter as it stands on paper: its blocks in order, without running heads and noise. Pages that are not given are left out. */
export function letterLayout(
  letter: Pick<LetterEntry, 'lines'>,
  pages: readonly OcrPage[],
  { withNoise = false }: { readonly withNoise?: boolean } = {},
): readonly Block[] {
  const placed = letter.lines.flatMap(({ page: ref, lineIndex, zone }): PlacedLine[] => {
    const line = pages.find((page) => samePage(page.ref, ref))?.lines[lineIndex];
    return line && (withNoise || !unread.has(zone)) ? [{ ref, number: lineIndex + 1, zone, line }] : [];
  });
  const white = usualWhite(placed);
  const blocks: (Omit<Block, 'lines'> & { readonly lines: BlockLine[] })[] = [];
  for (const [index, below] of placed.entries()) {
    const above = placed[index - 1];
    const entry = { number: below.number, text: lineText(below.line) };
    if (above && !beginsBlock(above, below, white)) blocks.at(-1)?.lines.push(entry);
    else blocks.push({ page: below.ref, zone: below.zone, flows: flows(below.zone), lines: [entry] });
  }
  return blocks;
}

interface PlacedLine {
  readonly ref: PageRef;
  readonly number: number;
  readonly zone: Zone;
  readonly line: OcrLine;
}

const flows = (zone: Zone): boolean => !lineByLine.has(zone);

const whiteBetween = (above: PlacedLine, below: PlacedLine): number =>
  below.line.box.top - above.line.box.bottom;

const heightOf = ({ line }: PlacedLine): number => line.box.bottom - line.box.top;

/** The median of the white between neighbouring lines of running text: little in a single-spaced letter, a line's height in others. */
function usualWhite(lines: readonly PlacedLine[]): number {
  const whites = lines
    .flatMap((below, index) => {
      const above = lines[index - 1];
      const isText = above && flows(above.zone) && flows(below.zone) && samePage(above.ref, below.ref);
      return isText ? [whiteBetween(above, below)] : [];
    })
    .sort((a, b) => a - b);
  return Math.max(0, whites[Math.floor(whites.length / 2)] ?? 0);
}

function beginsBlock(above: PlacedLine, below: PlacedLine, usual: number): boolean {
  if (above.zone !== below.zone || !samePage(above.ref, below.ref)) return true;
  const white = whiteBetween(above, below);
  const height = Math.min(heightOf(above), heightOf(below));
  // A line further up belongs to another column.
  if (white > 1.5 * usual + 0.5 * height || white < -2 * height) return true;
  // The first line of a paragraph that no white sets off.
  return flows(below.zone) && below.line.box.left - above.line.box.left > height;
}
