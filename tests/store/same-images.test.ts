import path from 'node:path';
import { expect, test } from 'vitest';
import type { OcrPage } from '../../src/model/page.js';
import { openStore, type Store } from '../../src/store/open-store.js';
import { page } from '../support/page.js';
import { newFolder } from '../support/run-ingest.js';
import { readOutcome, sampleLetter, sampleRecord, sampleSource } from '../support/sample-entries.js';

/** Sources of three pages by name, in this order. */
function storeOf(...names: string[]): Store {
  const store = openStore(path.join(newFolder(), 'box.db'));
  for (const id of names) store.saveSource(sampleSource({ id, path: `${id}.pdf` }));
  return store;
}

const typed = (sourceId: string, pageNumber: number): OcrPage =>
  page(`Dear Sir, page ${pageNumber}`, { sourceId, pageNumber });

const save = (store: Store, saved: OcrPage, imageDigest: string | null): void =>
  store.savePage({ ...readOutcome(saved), imageDigest } as ReturnType<typeof readOutcome>);

const ref = (sourceId: string, pageNumber: number) => ({ sourceId, pageNumber });

test('a page knows the first one with its image, in the order of sources, whichever was read first', () => {
  const store = storeOf('a', 'b', 'c');
  save(store, typed('c', 1), 'x');
  save(store, typed('b', 3), 'x');
  save(store, typed('a', 2), 'x');
  save(store, typed('a', 3), 'y');
  expect(store.status().sameImages).toEqual([
    { page: ref('b', 3), sameAs: ref('a', 2) },
    { page: ref('c', 1), sameAs: ref('a', 2) },
  ]);
  store.close();
});

test('blank pages and pages whose image is not known are no copies of each other', () => {
  const store = storeOf('a');
  save(store, { ...typed('a', 1), kind: 'blank', lines: [] }, 'white');
  save(store, { ...typed('a', 2), kind: 'blank', lines: [] }, 'white');
  save(store, typed('a', 3), null);
  expect(store.status().sameImages).toEqual([]);
  store.close();
});

test('a reading is found by image and settings, unless it took a second try', () => {
  const store = storeOf('a');
  save(store, typed('a', 1), 'x');
  expect(store.loadReadingOf('x', 'f1')).toEqual(typed('a', 1));
  expect(store.loadReadingOf('x', 'f2')).toBeNull();
  expect(store.loadReadingOf('z', 'f1')).toBeNull();
  store.savePage({ ...readOutcome(typed('a', 2)), imageDigest: 'y', attempts: 2 } as ReturnType<
    typeof readOutcome
  >);
  expect(store.loadReadingOf('y', 'f1')).toBeNull();
  store.close();
});

test('letters that begin on the same image at the same line know each other', () => {
  const store = storeOf('a', 'b');
  for (const source of ['a', 'b']) {
    save(store, typed(source, 1), 'x');
    const letters = [sampleLetter({ sourceId: source, at: [1, 0, 1] })];
    store.saveRecords(source, [sampleRecord({ id: source, sourceId: source, letters })]);
  }
  expect(store.lettersOnSameImage('a/1')).toEqual(['b/1']);
  expect(store.lettersOnSameImage('b/1')).toEqual(['a/1']);
  store.close();
});
