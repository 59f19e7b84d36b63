import { boxAround, heightOf, widthOf } from '../../model/box.js';
import type { EngineLine, TextLine } from '../engine.js';
import type { GreyRaster } from '../grey-raster.js';
import { doubtfulStretches } from './doubtful-stretches.js';
import type { LineLook } from './line-image.js';
import type { Reader, Reading } from './read-line.js';
import { readLines } from './read-lines.js';
import { settleWords } from './settle-words.js';

/** Of the margins across 0.05 and 0.2, and of those down 0.1 and 0.15, none reads the typed Stanford pages better. */
const look: LineLook = { margin: { across: 0.1, down: 0.13 }, sharpening: 0.3 };

/**
 * Columns of its images that the second network is given of a page at most; 1,000 take it 65 ms. 4,000, 6,000, 10,000 and 14,000
 * leave 5.3, 5.1, 5.1 and 5.1 of a hundred characters wrong on the typed Stanford pages; on poorer pages 10,000 still pay.
 */
const mostColumns = 10_000;

/** The lines with what was read of them with doubt read by a second network too, as far as that is soon done. */
export async function askAgain(
  second: Reader,
  raster: GreyRaster,
  lines: readonly TextLine[],
  readings: readonly Reading[],
): Promise<readonly EngineLine[]> {
  const doubts = readings.flatMap(({ words }, index) =>
    doubtfulStretches(words, lines[index] as TextLine).map((stretch) => ({ index, stretch })),
  );
  const asked = firstFew(doubts, ({ stretch }) => columnsOf(stretch.line, second.network.height));
  const answers = await readLines(
    second,
    raster,
    asked.map(({ stretch }) => stretch.line),
    look,
  );
  const settled = readings.map(({ words }) => [...words]);
  // From the right of each line, so that the places of its other stretches stay.
  for (const [place, { index, stretch }] of [...asked.entries()].reverse()) {
    const { from, to } = stretch;
    const reading = readings[index] as Reading;
    const doubted = { ...reading, words: reading.words.slice(from, to) };
    settled[index]?.splice(from, to - from, ...settleWords(doubted, answers[place] as Reading, second));
  }
  return readings.map(({ box }, index) => {
    const words = settled[index] ?? [];
    return { words, box: boxAround(words.map((word) => word.box)) ?? box };
  });
}

const columnsOf = ({ box }: TextLine, height: number): number =>
  (widthOf(box) * height) / (heightOf(box) * (1 + 2 * look.margin.down));

/** As far down the page as may be: at its head stands who wrote to whom and when. */
function firstFew<Doubt>(doubts: readonly Doubt[], columnsIn: (doubt: Doubt) => number): readonly Doubt[] {
  let columns = 0;
  return doubts.filter((doubt) => {
    columns += columnsIn(doubt);
    return columns <= mostColumns;
  });
}
