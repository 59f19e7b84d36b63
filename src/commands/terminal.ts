import { stripControlCharacters } from '../text/control-characters.js';

/** Columns of the terminal; null where stdout is a file or a pipe, which nothing is fitted to. */
export const terminalWidth = (): number | null => (process.stdout.isTTY ? process.stdout.columns : null);

/** Prints one line of data. Scans must not be able to send the terminal commands. */
export const print = (line = ''): void => {
  process.stdout.write(`${stripControlCharacters(line)}\n`);
};

export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

/** Says something about the run; data goes to stdout. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** A found word: bold on a terminal, in brackets elsewhere. */
export const emphasized = (word: string): string =>
  process.stdout.isTTY && process.env.TERM !== 'dumb' ? `\u001b[1m${word}\u001b[22m` : `[${word}]`;

/** The line broken between words so that each part fits; a longer word stands alone. Whole where there is no width. */
export function wrapped(line: string, width: number | null): string[] {
  if (width === null || line.length <= width) return [line];
  const parts: string[] = [];
  let part: string | null = null;
  for (const word of line.split(' ')) {
    const longer: string = part === null ? word : `${part} ${word}`;
    if (part !== null && longer.length > width) {
      parts.push(part);
      part = word;
    } else {
      part = longer;
    }
  }
  return part === null ? parts : [...parts, part];
}

/** The columns left of a terminal behind an indentation; null where nothing is fitted. */
export function widthBehind(columns: number): number | null {
  const width = terminalWidth();
  return width === null ? null : Math.max(1, width - columns);
}

/** Rows as columns two blanks apart, every row cut to the terminal. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columnCount }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const width = terminalWidth();
  for (const row of rows) {
    const line = row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
    print(width !== null && line.length > width ? `${line.slice(0, width - 1)}…` : line);
  }
}
