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

/** Breaks a line between words so that each part fits; every part after the first begins with the indentation. */
export function wrapped(line: string, width: number | null, indent = ''): string {
  if (width === null || line.length <= width) return line;
  const parts: string[] = [];
  let part = '';
  for (const word of line.split(' ')) {
    const longer = part === '' ? word : `${part} ${word}`;
    if (longer.length > width && part !== '') {
      parts.push(part);
      part = indent + word;
    } else {
      part = longer;
    }
  }
  return [...parts, part].join('\n');
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
