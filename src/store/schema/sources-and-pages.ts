/** Files found on disk and their pages, each with its state. */
export const sourcesAndPages = `
CREATE TABLE source_files (
  id TEXT PRIMARY KEY,                        -- SHA-256
  name TEXT NOT NULL,                         -- base name when first ingested: records without a number are called after it
  path TEXT NOT NULL,                         -- where it lies, as the user named it
  format TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  page_count INTEGER NOT NULL CHECK (page_count >= 1),
  records_current INTEGER NOT NULL DEFAULT 0 CHECK (records_current IN (0, 1))
) STRICT;

CREATE TABLE source_paths (
  path TEXT PRIMARY KEY,
  source_id TEXT REFERENCES source_files (id),
  error TEXT,
  remedy TEXT,
  CHECK (source_id IS NOT NULL OR error IS NOT NULL)
) STRICT;

CREATE INDEX source_paths_by_source ON source_paths (source_id);

CREATE TABLE pages (
  id INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source_files (id),
  page_number INTEGER NOT NULL CHECK (page_number >= 1),
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'text', 'blank', 'unread', 'failed')),
  task_key TEXT,                              -- what the stored words were read by: digest, page number, settings fingerprint
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT,                                 -- of the last attempt; a page read before keeps its words beside it
  rotation INTEGER CHECK (rotation IN (0, 90, 180, 270)),
  confidence REAL,
  text TEXT NOT NULL DEFAULT '',              -- words broken at a line end joined
  ocr BLOB,                                   -- the whole page with boxes: JSON, deflated
  UNIQUE (source_id, page_number),
  CHECK ((ocr IS NULL) = (state IN ('pending', 'failed')))
) STRICT;

CREATE INDEX pages_by_state ON pages (state, source_id);

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  command TEXT NOT NULL,
  started TEXT NOT NULL,                      -- ISO 8601, UTC
  ended TEXT,                                 -- null while it runs, and for ever where it was killed
  outcome TEXT CHECK (outcome IN ('done', 'failed', 'interrupted')),
  CHECK ((ended IS NULL) = (outcome IS NULL))
) STRICT;
`;
