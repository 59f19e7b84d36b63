import { StoreError } from '../errors.js';

/** SQLite's result codes a user can do something about; a longer code counts by its beginning. */
const mendable: readonly { readonly code: string; readonly what: string; readonly remedy: string }[] = [
  {
    code: 'SQLITE_NOTADB',
    what: 'is not a Letterbook database.',
    remedy: 'Name another file with --db, or move this one away and ingest the scans again.',
  },
  {
    code: 'SQLITE_CORRUPT',
    what: 'the database is damaged.',
    remedy:
      'Restore it from a backup, or move it away and ingest the scans again; the scans are never altered.',
  },
  {
    code: 'SQLITE_BUSY',
    what: 'the database is locked by another program.',
    remedy: 'Wait until that program has finished, then try again.',
  },
  {
    code: 'SQLITE_LOCKED',
    what: 'the database is locked by another program.',
    remedy: 'Wait until that program has finished, then try again.',
  },
  {
    code: 'SQLITE_READONLY',
    what: 'the database is read-only.',
    remedy: 'Make the file and its folder writable, or name another database with --db.',
  },
  {
    code: 'SQLITE_FULL',
    what: 'the disk is full.',
    remedy: 'Free some space and run the same command again; what was read so far is kept.',
  },
  {
    code: 'SQLITE_CANTOPEN',
    what: 'the database cannot be opened.',
    remedy: 'See that its folder exists and that you may write there, or name another database with --db.',
  },
  {
    code: 'SQLITE_IOERR',
    what: 'the disk reports an error.',
    remedy: 'See that the disk is connected and not full, then run the same command again.',
  },
];

/** What is kept deflated or as JSON was whole when it was saved. */
function isDamage(error: unknown): boolean {
  if (error instanceof SyntaxError) return error.message.includes('JSON');
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
}

function codeOf(error: unknown): string | null {
  if (isDamage(error)) return 'SQLITE_CORRUPT';
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** What one of SQLite's result codes means for a file; null where a user can do nothing about it. */
export function storeErrorOf(path: string, code: string, cause: unknown): StoreError | null {
  const known = mendable.find((candidate) => code.startsWith(candidate.code));
  return known ? new StoreError(`${path}: ${known.what}`, known.remedy, { cause }) : null;
}

/** Runs what touches the database; what a user can mend comes out as a StoreError that names the file. */
export function guarded<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_DLOPEN_FAILED') {
      throw new StoreError(
        `${path}: better-sqlite3 was built for another version of Node.`,
        'Run npm rebuild better-sqlite3 in the folder of Letterbook.',
        { cause: error },
      );
    }
    throw (code === null ? null : storeErrorOf(path, code, error)) ?? error;
  }
}

/** The same for what is taken from the database piece by piece, as long as anybody asks. */
export function* guardedEach<T>(path: string, pieces: () => Iterable<T>): Generator<T> {
  const iterator = guarded(path, () => pieces()[Symbol.iterator]());
  try {
    while (true) {
      const next = guarded(path, () => iterator.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // A query left halfway keeps the connection from all others.
    guarded(path, () => iterator.return?.());
  }
}
