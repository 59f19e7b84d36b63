import type { Db } from './open-database.js';

export type RunOutcome = 'done' | 'failed' | 'interrupted';

/** A command that changed the database. */
export interface Run {
  readonly command: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Null while it runs, and for ever where it was killed. */
  readonly ended: string | null;
  readonly outcome: RunOutcome | null;
}

export const beginRun = (db: Db, command: string, started: Date): number =>
  Number(
    db.prepare('INSERT INTO runs (command, started) VALUES (?, ?)').run(command, started.toISOString())
      .lastInsertRowid,
  );

export function endRun(db: Db, id: number, outcome: RunOutcome, ended: Date): void {
  db.prepare('UPDATE runs SET ended = ?, outcome = ? WHERE id = ?').run(ended.toISOString(), outcome, id);
}

/** Null where none is known. */
export const lastRun = (db: Db): Run | null =>
  db.prepare<[], Run>('SELECT command, started, ended, outcome FROM runs ORDER BY id DESC LIMIT 1').get() ??
  null;
