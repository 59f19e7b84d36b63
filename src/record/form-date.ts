import { daysInMonth } from '../text/edtf.js';

/** Which of two numbers below 13 is the month: `06/02/2007` is 6 February day first, 2 June month first. */
export type DateOrder = 'day-first' | 'month-first';

interface NumericDate {
  readonly first: number;
  readonly second: number;
  /** Four characters each, `X` for a digit that cannot be read; two where a pair of digits may mean either century. */
  readonly years: readonly string[];
}

const numericDate =
  /(?<![\d/.-])(?<first>\d{1,2})\s?[/.-]\s?(?<second>\d{1,2})\s?[/.-]\s?(?<year>\d{2,4})(?!\d)/;
const isoDate = /(?<!\d)(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/;

/** Letters read for digits within a run of digits and slashes: "O6/l2/2007". */
const digitByLetter: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  l: '1',
  I: '1',
  '|': '1',
  S: '5',
  B: '8',
};

const mendDigits = (text: string): string =>
  text.replace(/[\dOolI|SB]{1,4}(?=\s?[/.-]\s?[\dOolI|SB])|(?<=[/.-]\s?)[\dOolI|SB]{1,4}/g, (run) =>
    Array.from(run, (character) => digitByLetter[character] ?? character).join(''),
  );

/**
 * The years two digits may mean on a sheet printed by a records system, that is after 1980: 30 to 99 lie in the
 * twentieth century, below that both centuries are possible.
 */
function yearsOf(digits: string): readonly string[] {
  if (digits.length === 4) return [digits];
  // "9/25/196." lost its last digit.
  if (digits.length === 3) return [`${digits}X`];
  return Number(digits) >= 30 ? [`19${digits}`] : [`19${digits}`, `20${digits}`];
}

function findNumericDate(text: string): NumericDate | null {
  const groups = numericDate.exec(mendDigits(text))?.groups;
  if (!groups) return null;
  return {
    first: Number(groups.first),
    second: Number(groups.second),
    years: yearsOf(groups.year as string),
  };
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** A year not wholly known may be a leap year. */
const daysIn = (year: string, month: number): number =>
  daysInMonth(year.includes('X') ? 2000 : Number(year), month);

/** A day in EDTF, to the precision given where day or month is 0; null where there is no such day. */
function edtfDay(year: string, month: number, day: number): string | null {
  if (month === 0) return year;
  if (month > 12) return null;
  if (day === 0) return `${year}-${pad(month)}`;
  return day <= daysIn(year, month) ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** The order that a date shows by itself: 25/02/2007 can only be day first. Null where it shows none. */
export function orderShownBy(text: string): DateOrder | null {
  const date = findNumericDate(text);
  if (!date || date.first > 31 || date.second > 31) return null;
  if (date.first > 12 && date.second >= 1 && date.second <= 12) return 'day-first';
  if (date.second > 12 && date.first >= 1 && date.first <= 12) return 'month-first';
  return null;
}

/** The order all dates together show; null where none does or they disagree. */
export function orderShownByAll(texts: readonly string[]): DateOrder | null {
  const orders = new Set(texts.map(orderShownBy).filter((order) => order !== null));
  const [order] = orders;
  return orders.size === 1 && order ? order : null;
}

/**
 * A date as printed on a form, to EDTF. Without a known order both readings of an ambiguous date are kept as a set,
 * the earlier first. Null where the words hold no numeric date.
 */
export function parseFormDate(text: string, order: DateOrder | null): string | null {
  const iso = isoDate.exec(text)?.groups;
  if (iso) return edtfDay(iso.year as string, Number(iso.month), Number(iso.day));
  const date = findNumericDate(text);
  if (!date) return null;
  const readings = date.years.flatMap((year) => [
    ...(order === 'month-first' ? [] : [edtfDay(year, date.second, date.first)]),
    ...(order === 'day-first' ? [] : [edtfDay(year, date.first, date.second)]),
  ]);
  const possible = [...new Set(readings.filter((reading) => reading !== null))].sort();
  if (possible.length === 0) return null;
  return possible.length === 1 ? (possible[0] as string) : `[${possible.join(',')}]`;
}
