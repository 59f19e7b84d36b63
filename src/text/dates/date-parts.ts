import { readDigits } from '../digits.js';
import { daysInMonth, isoDay, middleYear, oneOf } from '../edtf.js';
import type { DateContext, DateReading } from './date-form.js';
import { readMonth } from './month-names.js';

/** A digit, or a letter that one is taken for. */
export const digit = String.raw`[\dOoQlI|!ZzSsBgq#Øé€hkL]`;

/** Not in the middle of a word, a number, a path or a file number. */
export const begins = String.raw`(?<![\p{L}\p{N}/(]|\p{N}[-.,:])`;
export const ends = String.raw`(?![\p{L}\p{N}]|[-/]\p{N}|[.:]\p{N})`;

export const day = `(?<day>[0-3OoIl|!ZS#Ø]?${digit})`;
/** "NOV 2 5 1963": stamps put a space between digits. */
export const spacedDay = String.raw`(?<day>[0-3OoIl|!ZS]?\s?${digit})`;
export const ordinal = String.raw`(?:\s?(?:st|nd|rd|th|d|"|°)(?![\p{L}]))?`;
export const month = String.raw`(?<month>[\p{L}0][\p{L}\d|!]{2,9})\.?`;
export const year = String.raw`(?<year>[12Il|!]\s?[7-9Oo0Bgq]\s?${digit}\s?${digit})`;
/** "4 May 12:30" and "4 May 10 a.m." tell a time, not a year. */
export const notHour = String.raw`(?!\s?(?:[:h]\s?\d|hrs?\b|hours\b|o['’]?clock|[ap]\.?\s?m\b))`;
export const shortYear = String.raw`(?<shortYear>['’‘\x60]?\s?${digit}${digit})`;

/** 1700 to 2099, else null: an earlier year on a typed page is a misread one. */
export function readYear(text: string | undefined): { year: number; repaired: boolean } | null {
  const digits = text === undefined ? null : readDigits(text);
  if (!digits || digits.genuine < 2 || digits.value < 1700 || digits.value > 2099) return null;
  return { year: digits.value, repaired: digits.repaired };
}

/** Years with the given last two digits that the context allows: the nearest to it, else 19xx and, up to 29, 20xx too. */
export function yearsEnding(twoDigits: number, context: DateContext): readonly number[] {
  const near = context.around ? middleYear(context.around) : null;
  if (near !== null) {
    const century = Math.round((near - twoDigits) / 100) * 100;
    return [century + twoDigits];
  }
  return twoDigits < 30 ? [1900 + twoDigits, 2000 + twoDigits] : [1900 + twoDigits];
}

/** The years a four-digit or two-digit group may mean; null for neither. */
export function readYears(
  groups: Readonly<Record<string, string | undefined>>,
  context: DateContext,
): { years: readonly number[]; repaired: boolean } | null {
  const whole = readYear(groups.year);
  if (whole) return { years: [whole.year], repaired: whole.repaired };
  const digits = readDigits((groups.shortYear ?? '').replace(/['’‘`]/g, ''));
  if (!digits || digits.genuine < 1) return null;
  return { years: yearsEnding(digits.value, context), repaired: digits.repaired };
}

/** 1 to 31, else null. A lone "l" is the first; other day numbers need a digit that is one. */
export function readDay(text: string | undefined): { day: number; repaired: boolean } | null {
  const digits = text === undefined ? null : readDigits(text);
  if (!digits || digits.value < 1 || digits.value > 31) return null;
  if (digits.genuine === 0 && !/^[lI|!]$/.test((text as string).trim())) return null;
  return { day: digits.value, repaired: digits.repaired };
}

/**
 * A date from groups day, month (a name) and year; a set where the century is open. Null where there is no such day,
 * or where month and day alike are guesses: "MEXI 1743" is no first of March.
 */
export function readNamedMonthDate(
  groups: Readonly<Record<string, string | undefined>>,
  context: DateContext,
): DateReading | null {
  const dayRead = readDay(groups.day);
  const monthRead = readMonth(groups.month ?? '', /^\p{Lu}/u.test(groups.month ?? ''));
  const yearRead = readYears(groups, context);
  if (!dayRead || !monthRead || !yearRead) return null;
  if (monthRead.repaired && !/\d/.test(groups.day ?? '')) return null;
  const date = dayIn(yearRead.years, monthRead.month, dayRead.day);
  const repaired = dayRead.repaired || monthRead.repaired || yearRead.repaired;
  return date ? { date, repaired } : null;
}

/** One day in one of several years, as EDTF; null where none of the years has it. */
export function dayIn(years: readonly number[], monthNumber: number, dayNumber: number): string | null {
  const possible = years.filter((each) => dayNumber <= daysInMonth(each, monthNumber));
  return monthNumber < 1 || monthNumber > 12 || possible.length === 0
    ? null
    : oneOf(possible.map((each) => isoDay(each, monthNumber, dayNumber)));
}
