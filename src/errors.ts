/** Exit codes of the command line: 0 done or found, 1 searched and nothing found, and these. */
export const exitCodes = { nothingFound: 1, failed: 2, bug: 70, interrupted: 130 } as const;

/**
 * Something the user can mend. The message names its object first, then what is wrong;
 * the remedy is a sentence of its own, or empty where there is none to give.
 */
export class UserError extends Error {
  readonly remedy: string;
  readonly exitCode: number;

  constructor(message: string, remedy: string, options: { cause?: unknown; exitCode?: number } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.remedy = remedy;
    this.exitCode = options.exitCode ?? exitCodes.failed;
  }
}

/** A source file that cannot be read: corrupt, locked, empty, too large or not a scan. */
export class SourceError extends UserError {}

/** The database cannot be opened, is locked, full, read-only or made by a newer Letterbook. */
export class StoreError extends UserError {}

/** The words of a search, an id or an option that mean nothing here. */
export class MisuseError extends UserError {}
