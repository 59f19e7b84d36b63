import Database from 'better-sqlite3';
import type { Db } from '../../src/store/open-database.js';

/**
 * The tables that SQLite goes through from end to end, themselves or an index of theirs, for an action: each as often
 * as statements run that do. Lists handed to a statement are not among them. Empty where everything is looked up.
 */
export function goneThrough(databasePath: string, action: (db: Db) => void): string[] {
  const run: string[] = [];
  const db = new Database(databasePath, { verbose: (sql) => run.push(String(sql)) });
  action(db);
  const statements = run.filter((sql) => /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/.test(sql));
  // A plan names the search for rows that miss their parent, which is only made while there are any.
  db.pragma('foreign_keys = OFF');
  const plan = statements.flatMap((sql) => db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as PlanStep[]);
  db.close();
  return plan.flatMap(({ detail }) => /^SCAN (\w+)(?!.* VIRTUAL TABLE)/.exec(detail)?.[1] ?? []);
}

interface PlanStep {
  readonly detail: string;
}
