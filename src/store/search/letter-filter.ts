import { MisuseError } from '../../errors.js';
import { letterKinds } from '../../model/letter.js';
import { bounds } from '../../text/edtf.js';

/** What letters must be besides having words; null asks for nothing. */
export interface LetterFilter {
  /** Words of a sender's or recipient's name, title or organization; every one must occur. */
  readonly from: string | null;
  readonly to: string | null;
  /** EDTF; a letter fits whose own date may lie on or after the first, on or before the last day of these. */
  readonly after: string | null;
  readonly before: string | null;
  /** Part of the container's number or name. */
  readonly container: string | null;
  readonly record: string | null;
  /** Id of one letter, as it is today. */
  readonly letter: string | null;
  readonly kind: string | null;
}

export const noFilter: LetterFilter = {
  from: null,
  to: null,
  after: null,
  before: null,
  container: null,
  record: null,
  letter: null,
  kind: null,
};

export interface SqlConditions {
  /** Begins with AND, or is empty. */
  readonly sql: string;
  readonly values: Readonly<Record<string, string>>;
}

function limitDay(option: 'after' | 'before', text: string): string {
  const { earliest, latest } = bounds(text);
  const day = option === 'after' ? earliest : latest;
  if (day !== null) return day;
  throw new MisuseError(`--${option} ${text}: is not a date.`, 'Write it as 2006, 2006-05 or 2006-05-11.');
}

function checkKind(kind: string): string {
  if ((letterKinds as readonly string[]).includes(kind)) return kind;
  throw new MisuseError(`--kind ${kind}: is no kind of letter.`, `Choose one of ${letterKinds.join(', ')}.`);
}

/** The filter's conditions on the table `letters`, except for names, which are looked up in the index. */
export function letterConditions(filter: LetterFilter): SqlConditions {
  const conditions: string[] = [];
  const values: Record<string, string> = {};
  if (filter.after !== null || filter.before !== null) {
    // A date without a year, XXXX-03-21, bounds nothing and may lie anywhere.
    conditions.push('date IS NOT NULL');
  }
  if (filter.after !== null) {
    conditions.push('(latest IS NULL OR latest >= @after)');
    values.after = limitDay('after', filter.after);
  }
  if (filter.before !== null) {
    conditions.push('(earliest IS NULL OR earliest <= @before)');
    values.before = limitDay('before', filter.before);
  }
  if (values.after !== undefined && values.before !== undefined && values.after > values.before) {
    throw new MisuseError(
      `--after ${filter.after}: is later than --before ${filter.before}.`,
      'Give the earlier date to --after.',
    );
  }
  if (filter.container !== null) {
    conditions.push(
      `record_id IN (SELECT id FROM records
        WHERE instr(lower(container), lower(@container)) > 0 OR id LIKE @container || '-%')`,
    );
    values.container = filter.container;
  }
  if (filter.record !== null) {
    conditions.push('record_id IN (@record, upper(@record))');
    values.record = filter.record;
  }
  if (filter.letter !== null) {
    conditions.push('letters.id = @letter');
    values.letter = filter.letter;
  }
  if (filter.kind !== null) {
    conditions.push('kind = @kind');
    values.kind = checkKind(filter.kind);
  }
  return { sql: conditions.map((condition) => ` AND ${condition}`).join(''), values };
}
