/** A span of days, `YYYY-MM-DD`, both ends included. */
export interface Days {
  readonly earliest: string;
  readonly latest: string;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * Whether a span touches no more than two calendar years. What is dated more loosely is held against no other date:
 * it agrees with too much to tell anything, and every letter would have to be looked at to find what it meets.
 */
export const isClose = ({ earliest, latest }: Days): boolean => yearOf(latest) - yearOf(earliest) <= 1;

/** No close span that holds this day, or a later one of its year, begins before. */
export const firstDayNear = (day: string): string => `${String(yearOf(day) - 1).padStart(4, '0')}-01-01`;
