import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type FoundSource, findSources } from '../source/index.js';
import { signatureOf } from './source-signature.js';

interface WatchOptions {
  /** Between two looks. A source is given once two looks in a row find it the same: nobody is writing to it any more. */
  readonly lookMs: number;
  readonly signal: AbortSignal;
  /** After every look. */
  readonly looked: () => void;
}

/** Sources at these paths as they come and as they change, until aborted. An empty folder is no fault: scans will come. */
export async function* watchSources(
  paths: readonly string[],
  { lookMs, signal, looked }: WatchOptions,
): AsyncGenerator<FoundSource> {
  const given = new Map<string, string | null>();
  const seen = new Map<string, string | null>();
  while (!signal.aborted) {
    for await (const found of findSources(paths)) {
      if (found.error && paths.includes(found.path) && (await isFolder(found.path))) continue;
      const { path } = found;
      const signature = await signatureOf(path);
      const isSettled = seen.has(path) && seen.get(path) === signature;
      seen.set(path, signature);
      if (!isSettled || (given.has(path) && given.get(path) === signature)) continue;
      given.set(path, signature);
      yield found;
    }
    looked();
    await pause(lookMs, undefined, { signal }).catch(ignoreAbort);
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
