import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import sharp from 'sharp';

const runner = fileURLToPath(new URL('ingest-with-engine.mjs', import.meta.url));

export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'letterbook-'));

export interface RunningIngest {
  /** Settles when the process is gone; the code is null where a signal ended it. */
  readonly ended: Promise<{
    code: number | null;
    signal: NodeJS.Signals | null;
    stdout: string;
    stderr: string;
  }>;
  /** Settles when stderr first contains these words, and when the process ends without them. */
  says(words: string): Promise<void>;
  send(signal: NodeJS.Signals): void;
}

/** The built ingest command in a process of its own, its pages read by a test engine. */
export function startIngest(
  engine: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): RunningIngest {
  const child = spawn(process.execPath, [runner, engine, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Awaited<RunningIngest['ended']>>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return {
    ended,
    says: (words) =>
      new Promise((resolve) => {
        const look = () => stderr.includes(words) && resolve();
        child.stderr.on('data', look);
        ended.then(() => resolve());
        look();
      }),
    send: (signal) => child.kill(signal),
  };
}

export const runIngest = (engine: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  startIngest(engine, args, env).ended;

/** A folder with one source of drawn page images for every number: that many pages, no two alike. */
export async function drawBox(pageCounts: readonly number[]): Promise<string> {
  const box = newFolder();
  for (const [index, pageCount] of pageCounts.entries()) {
    const folder = path.join(box, `item-${index + 1}`);
    mkdirSync(folder);
    for (let page = 1; page <= pageCount; page++) {
      await drawPage(path.join(folder, `page-${page}.png`), index * 1000 + page);
    }
  }
  return box;
}

/** A small grey page whose bytes depend on the seed. */
export async function drawPage(file: string, seed: number): Promise<void> {
  const samples = new Uint8Array(40 * 60).fill(255);
  for (let bit = 0; bit < 16; bit++) if ((seed >> bit) & 1) samples[bit * 90] = 0;
  await sharp(samples, { raw: { width: 40, height: 60, channels: 1 } })
    .png()
    .toFile(file);
}

/** Rows as text, by table. */
export type Content = Readonly<Record<string, readonly string[]>>;

/** What one says and the other does not, at most a few rows, cut short: a whole database is no failure message. */
export const differences = (a: Content, b: Content): string[] =>
  Object.keys({ ...a, ...b })
    .flatMap((table) => [
      ...(a[table] ?? []).filter((row) => !b[table]?.includes(row)).map((row) => `- ${table} ${row}`),
      ...(b[table] ?? []).filter((row) => !a[table]?.includes(row)).map((row) => `+ ${table} ${row}`),
    ])
    .slice(0, 8)
    .map((line) => line.slice(0, 300));

/** All that a database says, whatever the order in which it was written. */
export function contentOf(databasePath: string, { withAttempts = true } = {}): Content {
  const db = new Database(databasePath, { readonly: true });
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
    .pluck()
    .all()
    .filter((name) => !/^sqlite_|_(data|idx|content|docsize|config)$|^(runs|events)$/.test(name));
  const content: Record<string, readonly string[]> = {};
  for (const table of tables.sort()) {
    const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
    content[table] = rows.map((row) => rowText(row, withAttempts)).sort();
  }
  db.close();
  return content;
}

/** Numbers given by the order of writing say nothing. */
function rowText(row: Record<string, unknown>, withAttempts: boolean): string {
  const { attempts, ...rest } = row;
  if (typeof rest.id === 'number') delete rest.id;
  delete rest.rowid;
  const shown = withAttempts ? { ...rest, attempts } : rest;
  return JSON.stringify(shown, (_key, value) =>
    value?.type === 'Buffer' ? Buffer.from(value.data).toString('base64') : value,
  );
}
