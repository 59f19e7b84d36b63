/** The library's public names, in the order of the flow: scans to pages, pages to records and letters, letters to the store. */

export { annotate } from './annotate.js';
export { SourceError, StoreError, UserError } from './errors.js';
export { exportFormats } from './export/index.js';
export { letterFields } from './fields/index.js';
export { ingest } from './ingest.js';
export { shippedLetterModel } from './letter-model.js';
export type * from './model/box.js';
export type * from './model/entry.js';
export type * from './model/field.js';
export type * from './model/field-value.js';
export type * from './model/letter.js';
export type * from './model/page.js';
export type * from './model/page-task.js';
export type * from './model/record.js';
export type * from './model/source-file.js';
export { LocalDispatcher } from './ocr/local-dispatcher.js';
export { createNetworkEngine } from './ocr/network/network-engine.js';
export { recognizePage } from './ocr/recognize-page.js';
export { readRecords } from './pipeline.js';
export { RecordReader, reread } from './reread.js';
export { findSources, openSource } from './source/index.js';
export { openStore, type Store } from './store/open-store.js';
export { linkMentions } from './threads/link-mentions.js';
