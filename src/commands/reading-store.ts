import type { PathOf } from '../export/letter-json.js';
import { openStore, type Store } from '../store/open-store.js';

/** Opens a database to read from it, never makes one, and closes it whatever happens. */
export function reading<T>(path: string, read: (store: Store) => T): T {
  const store = openStore(path, { readonly: true });
  try {
    return read(store);
  } finally {
    store.close();
  }
}

/**
 * Opens a database that must be there, to change it by this command, which is noted. What is to be changed is found
 * first: a mistyped id is no run, and hides no earlier one.
 */
export function changing<T>(path: string, command: string, findChange: (store: Store) => () => T): T {
  const store = openStore(path, { create: false });
  try {
    const change = findChange(store);
    const run = store.beginRun(command);
    try {
      const changed = change();
      store.endRun(run, 'done');
      return changed;
    } catch (error) {
      store.endRun(run, 'failed');
      throw error;
    }
  } finally {
    store.close();
  }
}

/** The path of each source file as ingested, by digest. */
export function pathsOf(store: Store): PathOf {
  const pathById = new Map(store.loadSources().map((source) => [source.id, source.path]));
  return (sourceId) => pathById.get(sourceId) ?? sourceId;
}
