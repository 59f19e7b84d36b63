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

/** Opens a database that must be there, to change it. */
export function changing<T>(path: string, change: (store: Store) => T): T {
  const store = openStore(path, { create: false });
  try {
    return change(store);
  } finally {
    store.close();
  }
}

/** The path of each source file as ingested, by digest. */
export function pathsOf(store: Store): (sourceId: string) => string {
  const pathById = new Map(store.loadSources().map((source) => [source.id, source.path]));
  return (sourceId) => pathById.get(sourceId) ?? sourceId;
}
