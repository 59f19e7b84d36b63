import { counted } from '../ingest/amounts.js';
import { stripControlCharacters } from '../text/control-characters.js';

/** Columns of the terminal; null where stdout is a file, a pipe or a terminal of unknown width, which nothing is fitted to. */
export const terminalWidth = (): number | null =>
  process.stdout.isTTY ? process.stdout.columns || null : null;

const terminalCommands = /[\r\u007f-\u009f]/g;

/** The text without what a terminal would obey: scans and file names must not be able to colour or move anything. */
export const harmless = (text: string): string => stripControlCharacters(text).replace(terminalCommands, '');

/** Prints one line of data; a line break within it, as in the name of a file, must not begin another. */
export const print = (line = ''): void => {
  process.stdout.write(`${harmless(line).replaceAll('\n', ' ')}\n`);
};

export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

/** Says something about the run; data goes to stdout. */
export const say = (line: string): void => {
  const width = process.stderr.isTTY ? process.stderr.columns || null : null;
  const lines = harmless(line).split('\n');
  process.stderr.write(`${lines.flatMap((one) => wrapped(one, width, '  ')).join('\n')}\n`);
};

/** A found word: bold on a terminal, in brackets elsewhere. */
export const emphasized = (word: string): string =>
  process.stdout.isTTY && process.env.TERM !== 'dumb' ? `\u001b[1m${word}\u001b[22m` : `[${word}]`;

/**
 * The line broken between words so that each part fits; a longer word stands alone. Whole where there is no width.
 * Parts behind the first begin with the indentation.
 */
export function wrapped(line: string, width: number | null, indent = ''): string[] {
  if (width === null || line.length <= width) return [line];
  const parts: string[] = [];
  let part: string | null = null;
  for (const word of line.split(' ')) {
    const longer: string = part === null ? word : `${part} ${word}`;
    if (part !== null && longer.length > width) {
      parts.push(part);
      part = indent + word;
    } else {
      part = longer;
    }
  }
  return part === null ? parts : [...parts, part];
}

/** Prints a line, broken where the terminal ends; what follows the first part stands under it, so many columns to the right. */
export function printHanging(line: string, columns: number): void {
  for (const part of wrapped(line, terminalWidth(), ' '.repeat(columns))) print(part.trimEnd());
}

/** The columns left of a terminal behind an indentation; null where nothing is fitted. */
export function widthBehind(columns: number): number | null {
  const width = terminalWidth();
  return width === null ? null : Math.max(1, width - columns);
}

const gap = '  ';

/** Columns narrower than this tell nothing: the last one of a table is left out before others are cut further. */
const leastWidth = 20;

/** The first column holds what is cited: a record number with the letter's behind it stays whole. */
const leastFirstWidth = 28;

/** What of these columns fits: the widest cut first, then the first column, then the last left out. */
export function fittedWidths(widths: readonly number[], width: number): number[] {
  const needed = (columns: readonly number[]): number =>
    columns.reduce((sum, column) => sum + column, gap.length * (columns.length - 1));
  const least = widths.map((column, index) => Math.min(column, index === 0 ? leastFirstWidth : leastWidth));
  let count = widths.length;
  while (count > 1 && needed(least.slice(0, count)) > width) count--;
  const fitted = widths.slice(0, count);
  const [first] = fitted;
  if (first === undefined) return [];
  const leftToFirst = width - needed([0, ...least.slice(1, count)]);
  fitted[0] = Math.min(first, Math.max(leastFirstWidth, leftToFirst));
  while (count > 1 && needed(fitted) > width) {
    const widest = fitted.indexOf(Math.max(...fitted.slice(1)), 1);
    fitted[widest] = (fitted[widest] ?? 0) - 1;
  }
  return fitted;
}

/** A star behind a cell tells of all of it and stays where the cell is cut. */
export function cutTo(cell: string, width: number): string {
  if (cell.length <= width) return cell;
  const end = cell.endsWith('*') ? '…*' : '…';
  return `${cell.slice(0, Math.max(0, width - end.length))}${end}`;
}

/** An id keeps its end, which tells the letters of a record apart. */
export function cutInside(cell: string, width: number): string {
  if (cell.length <= width) return cell;
  const tail = Math.floor((width - 1) / 2);
  return `${cell.slice(0, width - 1 - tail)}…${cell.slice(cell.length - tail)}`;
}

/**
 * Prints rows as columns two blanks apart, fitted to the terminal, and says so where it is too narrow for some.
 * Tells how many columns it shows.
 */
export function printTable(rows: readonly (readonly string[])[]): number {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columnCount }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
  );
  const width = terminalWidth();
  const fitted = width === null ? widths : fittedWidths(widths, width);
  for (const row of rows) {
    print(
      fitted
        .map((columns, index) => (index === 0 ? cutInside : cutTo)(row[index] ?? '', columns).padEnd(columns))
        .join(gap)
        .trimEnd(),
    );
  }
  const leftOut = widths.slice(fitted.length).filter((columns) => columns > 0).length;
  if (leftOut > 0) {
    say(
      `${counted(leftOut, 'column')} left out: the terminal is too narrow. Widen it, or write to a file or pipe.`,
    );
  }
  return fitted.length;
}
