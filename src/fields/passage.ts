import { boxAround, standsBeside } from '../model/box.js';
import type { Candidate, Evidence } from '../model/field-value.js';
import type { Letter, Zone, ZonedLine } from '../model/letter.js';
import { lineText, type OcrWord, samePage } from '../model/page.js';

export const textOf = (line: ZonedLine): string => lineText(line.line);

export const linesIn = (letter: Letter, ...zones: readonly Zone[]): readonly ZonedLine[] =>
  letter.lines.filter((line) => zones.includes(line.zone));

/** Whether a line is another entry of a line's row, to its right. */
export const isBeside = (line: ZonedLine, other: ZonedLine): boolean =>
  samePage(line.page, other.page) && standsBeside(line.line.box, other.line.box);

/** Runs of lines of these zones that follow one another on a page, whatever stands beside them. */
export function blocksIn(letter: Letter, ...zones: readonly Zone[]): readonly (readonly ZonedLine[])[] {
  const blocks: ZonedLine[][] = [];
  let isOpen = false;
  for (const line of letter.lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (!zones.includes(line.zone)) {
      // Noise between two lines of an address does not end it.
      if (line.zone !== 'noise' && !(last && isBeside(line, last))) isOpen = false;
      continue;
    }
    if (isOpen && block && last && samePage(last.page, line.page)) block.push(line);
    else blocks.push([line]);
    isOpen = true;
  }
  return blocks;
}

/** The words of a line that hold the characters from start to end of its text. */
function wordsBetween(line: ZonedLine, start: number, end: number): readonly OcrWord[] {
  let at = 0;
  return line.line.words.filter((word) => {
    const begins = at;
    at += word.text.length + 1;
    return begins < end && begins + word.text.length > start;
  });
}

/** Proof from a span of a line's text; the whole line where no span is given. */
export function evidenceFrom(
  rule: string,
  line: ZonedLine,
  start = 0,
  end = Number.POSITIVE_INFINITY,
): Evidence {
  const words = wordsBetween(line, start, end);
  return {
    rule,
    page: line.page,
    box: boxAround(words.map((word) => word.box)) ?? line.line.box,
    text: words.length > 0 ? words.map((word) => word.text).join(' ') : textOf(line),
  };
}

/** Proof from whole lines; those on the page of the first count. Must not be empty. */
export function evidenceFromLines(rule: string, lines: readonly ZonedLine[]): Evidence {
  const [first] = lines;
  if (!first) throw new RangeError(`${rule}: evidence needs a line.`);
  const onPage = lines.filter((line) => samePage(line.page, first.page));
  return {
    rule,
    page: first.page,
    box: boxAround(onPage.map((line) => line.line.box)) ?? first.line.box,
    text: onPage.map(textOf).join('\n'),
  };
}

/** A stated reading. */
export const stated = (
  value: string,
  strength: number,
  evidence: Evidence,
  attributes: Readonly<Record<string, string>> = {},
): Candidate => ({
  value,
  strength,
  origin: 'stated',
  evidence,
  ...(Object.keys(attributes).length > 0 && { attributes }),
});

/** Lines as one text, a space between them, with a way back to the words. */
export interface Passage {
  readonly text: string;
  /** Proof from characters start to end of the text; those on the page where it starts count. */
  readonly evidence: (rule: string, start: number, end: number) => Evidence;
}

export function passageOf(lines: readonly ZonedLine[]): Passage {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    starts.push(text.length);
    text += `${textOf(line)} `;
  }
  const evidence = (rule: string, start: number, end: number): Evidence => {
    const parts = lines.flatMap((line, index) => {
      const lineStart = starts[index] as number;
      const lineEnd = lineStart + textOf(line).length;
      return lineStart < end && lineEnd > start
        ? [evidenceFrom(rule, line, start - lineStart, end - lineStart)]
        : [];
    });
    const [first] = parts;
    if (!first) throw new RangeError(`${rule}: no line holds characters ${start} to ${end}.`);
    const onPage = parts.filter((part) => samePage(part.page, first.page));
    const box = boxAround(onPage.map((part) => part.box)) ?? first.box;
    return { ...first, box, text: onPage.map((part) => part.text).join(' ') };
  };
  return { text: text.trimEnd(), evidence };
}
