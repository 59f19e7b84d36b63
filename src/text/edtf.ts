/** First and last day a date allows, `YYYY-MM-DD`; null where open or unknown. */
export interface DateBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/**
 * How far an approximate date (`~`, `%`) may lie from what is written, either side, by its precision.
 * EDTF leaves it open; a "circa" in a catalogue of letters is a matter of few years, of a stamp a few days.
 */
const approximation = { year: 2, month: 1, day: 3 } as const;

const unbounded: DateBounds = { earliest: null, latest: null };

const dateForm =
  /^(?<year>[\dX]{4})(?:-(?<month>0[1-9]|1[0-2]|2[1-4]|X[X\d]|[01]X)(?:-(?<day>0[1-9]|[12]\d|3[01]|X[X\d]|[0-3]X))?)?(?<qualifier>[?~%])?$/;

/** Whether the text is a date in the part of EDTF (levels 0 to 2) that letters need: four-digit years, unspecified digits, seasons, `?~%` at the end, intervals, sets. */
export const isEdtf = (text: string): boolean => parseParts(text) !== null;

/**
 * First and last day an EDTF date allows; sets and seasons span all they allow, both null for what is no EDTF.
 * An unknown year (`XXXX-05-11`) bounds nothing.
 */
export function bounds(edtf: string): DateBounds {
  const parts = parseParts(edtf);
  if (!parts || parts.length === 0) return unbounded;
  return {
    earliest: least(parts.map((part) => part.earliest)),
    latest: greatest(parts.map((part) => part.latest)),
  };
}

const wholeDay = /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/;

/** Whether two dates may be the same day. An open or unknown end agrees with everything. */
export function mayAgree(a: string, b: string): boolean {
  if (wholeDay.test(a) && wholeDay.test(b)) return a === b;
  const yearless = /^XXXX(-.*)$/;
  const [restOfA, restOfB] = [yearless.exec(a)?.[1], yearless.exec(b)?.[1]];
  if (restOfA !== undefined) return b.includes(restOfA) || !/^\d{4}-\d{2}-\d{2}$/.test(b);
  if (restOfB !== undefined) return mayAgree(b, a);
  return alternatives(a).some((one) => alternatives(b).some((other) => overlap(bounds(one), bounds(other))));
}

/** Whether one date is a day and the other, less exact, may be of that day. */
export const isMoreExact = (day: string, other: string): boolean =>
  wholeDay.test(day) && !wholeDay.test(other) && mayAgree(day, other);

/** The single dates of a set; the date itself where it is none. */
export const alternatives = (edtf: string): readonly string[] =>
  /^[[{].*[\]}]$/.test(edtf) ? edtf.slice(1, -1).split(',') : [edtf];

/** A set of one or more single dates, sorted, without repetition: the date itself when there is one. Empty for none. */
export function oneOf(dates: readonly string[]): string {
  const distinct = [...new Set(dates)].sort();
  return distinct.length > 1 ? `[${distinct.join(',')}]` : (distinct[0] ?? '');
}

/** The year in the middle of what the date allows; null where it allows any. */
export function middleYear(edtf: string): number | null {
  const { earliest, latest } = bounds(edtf);
  const years = [earliest, latest].filter((day) => day !== null).map((day) => Number(day.slice(0, 4)));
  return years.length === 0 ? null : Math.round(years.reduce((sum, year) => sum + year, 0) / years.length);
}

function overlap(a: DateBounds, b: DateBounds): boolean {
  const begins = (day: string | null): string => day ?? '0000-01-01';
  const ends = (day: string | null): string => day ?? '9999-12-31';
  return begins(a.earliest) <= ends(b.latest) && begins(b.earliest) <= ends(a.latest);
}

function least(days: readonly (string | null)[]): string | null {
  return days.includes(null) ? null : ([...(days as string[])].sort()[0] ?? null);
}

function greatest(days: readonly (string | null)[]): string | null {
  return days.includes(null) ? null : ([...(days as string[])].sort().at(-1) ?? null);
}

/** The bounds of every part; null where the text is not EDTF. */
function parseParts(text: string): DateBounds[] | null {
  if (/^[[{].+[\]}]$/.test(text)) {
    const parts = text
      .slice(1, -1)
      .split(',')
      .map((member) => parseMember(member.trim()));
    return parts.every((part) => part !== null) ? parts : null;
  }
  const part = text.includes('/') ? parseInterval(text.split('/')) : parseDateForm(text);
  return part && [part];
}

/** A member of a set: a date, `a..b`, `..b` or `a..`. */
function parseMember(text: string): DateBounds | null {
  return text.includes('..')
    ? parseInterval(text.split('..').map((end) => end || '..'))
    : parseDateForm(text);
}

function parseInterval(ends: readonly string[]): DateBounds | null {
  const [from, to] = ends;
  if (from === undefined || to === undefined || ends.length !== 2) return null;
  const isOpen = (end: string): boolean => end === '..' || end === '';
  if (isOpen(from) && isOpen(to)) return null;
  const first = isOpen(from) ? unbounded : parseDateForm(from);
  const last = isOpen(to) ? unbounded : parseDateForm(to);
  if (!first || !last) return null;
  if (first.earliest && last.latest && first.earliest > last.latest) return null;
  return { earliest: first.earliest, latest: last.latest };
}

function parseDateForm(text: string): DateBounds | null {
  const groups = dateForm.exec(text)?.groups;
  if (!groups) return null;
  const { year, month, day, qualifier } = groups as { year: string } & Record<string, string | undefined>;
  if (/^\d{4}$/.test(year) && /^\d\d$/.test(month ?? '') && /^\d\d$/.test(day ?? '')) {
    if (Number(day) > daysInMonth(Number(year), Number(month))) return null;
  }
  // Twenty-one to twenty-four stand for seasons, which have no days.
  if (day !== undefined && /^2[1-4]$/.test(month ?? '')) return null;
  if (year === 'XXXX') return unbounded;
  const exact = exactBounds(year, month, day);
  if (qualifier !== '~' && qualifier !== '%') return exact;
  const reach = day
    ? [0, 0, approximation.day]
    : month
      ? [0, approximation.month, 0]
      : [approximation.year, 0, 0];
  return {
    earliest: exact.earliest && shifted(exact.earliest, -1, reach),
    latest: exact.latest && shifted(exact.latest, 1, reach),
  };
}

function exactBounds(year: string, month: string | undefined, day: string | undefined): DateBounds {
  const firstYear = year.replaceAll('X', '0');
  const lastYear = year.replaceAll('X', '9');
  if (month && /^2[1-4]$/.test(month)) return seasonBounds(Number(firstYear), Number(lastYear), month);
  const monthsAllowed = numbersLike(month ?? 'XX', 1, 12);
  const firstMonth = monthsAllowed[0] ?? 1;
  const lastMonth = monthsAllowed.at(-1) ?? 12;
  const firstDay = numbersLike(day ?? 'XX', 1, 31)[0] ?? 1;
  const lastDay = numbersLike(day ?? 'XX', 1, daysInMonth(Number(lastYear), lastMonth)).at(-1) ?? 28;
  return {
    earliest: isoDay(Number(firstYear), firstMonth, firstDay),
    latest: isoDay(Number(lastYear), lastMonth, lastDay),
  };
}

/** A season reaches as far as anybody counts it; a winter is either of the two that touch the year. */
function seasonBounds(firstYear: number, lastYear: number, season: string): DateBounds {
  if (season === '21') return { earliest: isoDay(firstYear, 3, 1), latest: isoDay(lastYear, 6, 21) };
  if (season === '22') return { earliest: isoDay(firstYear, 6, 1), latest: isoDay(lastYear, 9, 23) };
  if (season === '23') return { earliest: isoDay(firstYear, 9, 1), latest: isoDay(lastYear, 12, 22) };
  return { earliest: isoDay(firstYear - 1, 12, 1), latest: isoDay(lastYear + 1, 3, 21) };
}

/** Of the numbers from least to greatest whose two digits fit a pattern with `X` for an unknown digit, at least the first and last. */
function numbersLike(pattern: string, least: number, greatest: number): number[] {
  // Most dates: whole archives of them are compared when letters are tied to one another.
  if (pattern === 'XX') return [least, greatest];
  if (!pattern.includes('X')) return [Number(pattern)].filter((one) => one >= least && one <= greatest);
  const fits = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`);
  const numbers = Array.from({ length: greatest - least + 1 }, (_, index) => least + index);
  return numbers.filter((number) => fits.test(String(number).padStart(2, '0')));
}

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** So many years, months and days before or after; the last day of a month stays the last. */
function shifted(isoDate: string, sign: 1 | -1, reach: readonly number[]): string {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = isoDate.split('-').map(Number);
  const [years = 0, months = 0, days = 0] = reach;
  const monthCount = (fromYear + sign * years) * 12 + fromMonth - 1 + sign * months;
  let year = Math.floor(monthCount / 12);
  let month = (monthCount % 12) + 1;
  const last = daysInMonth(year, month);
  let day = (fromDay === daysInMonth(fromYear, fromMonth) ? last : Math.min(fromDay, last)) + sign * days;
  if (day < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    day += daysInMonth(year, month);
  } else if (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return isoDay(year, month, day);
}
