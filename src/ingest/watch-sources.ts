import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type FoundSource, findSources, plainPath } from '../source/index.js';
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
  const named = paths.map(plainPath);
  const given = new Map<string, string>();
  const seen = new Map<string, string>();
  while (!signal.aborted) {
    for await (const found of findSources(paths)) {
      if (found.error && named.includes(found.path) && (await isFolder(found.path))) continue;
      const { path } = found;
      // Whether its page images are parted is not told by the scans in a folder itself.
      const state = `${found.partedBy ?? ''}\n${await signatureOf(path)}`;
      const isSettled = seen.get(path) === state;
      seen.set(path, state);
      if (!isSettled || given.get(path) === state) continue;
      given.set(path, state);
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
