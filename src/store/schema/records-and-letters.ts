/** What was read from the pages. Ids live in ledgers of their own, which nothing is ever deleted from. */
export const recordsAndLetters = `
CREATE TABLE record_ids (
  id TEXT PRIMARY KEY,                        -- the number, or number~2 where another source had it first
  source_id TEXT NOT NULL REFERENCES source_files (id),
  number TEXT NOT NULL,
  occurrence INTEGER NOT NULL,                -- from 1: the same number again within one source
  UNIQUE (source_id, number, occurrence)
) STRICT;

CREATE TABLE records (
  id TEXT PRIMARY KEY REFERENCES record_ids (id),
  source_id TEXT NOT NULL REFERENCES source_files (id),
  position INTEGER NOT NULL,                  -- within the source
  duplicate_of TEXT REFERENCES record_ids (id),
  series TEXT,
  box TEXT,
  folder TEXT,
  item TEXT,
  container TEXT,
  cover_pages TEXT NOT NULL CHECK (json_valid(cover_pages)),
  pages TEXT NOT NULL CHECK (json_valid(pages)),
  digest TEXT NOT NULL
) STRICT;

CREATE INDEX records_by_source ON records (source_id, position);

CREATE TABLE letter_ids (
  id TEXT PRIMARY KEY,                        -- record/ordinal
  record_id TEXT NOT NULL REFERENCES record_ids (id),
  ordinal INTEGER NOT NULL,
  start_page INTEGER NOT NULL,
  start_line INTEGER NOT NULL,
  start_place REAL,                           -- share of the page above the line; outlives a second recognition
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
  superseded_by TEXT REFERENCES letter_ids (id),
  UNIQUE (record_id, ordinal)
) STRICT;

CREATE TABLE letters (
  rowid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES letter_ids (id),
  record_id TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  source_id TEXT NOT NULL REFERENCES source_files (id),
  start_page INTEGER NOT NULL,
  start_line INTEGER NOT NULL,
  kind TEXT NOT NULL,
  boundary TEXT NOT NULL,
  date TEXT,
  earliest TEXT,
  latest TEXT,
  place TEXT,
  subject TEXT,
  language TEXT,
  start_probability REAL NOT NULL,
  doubt_count INTEGER NOT NULL,
  senders TEXT NOT NULL,                      -- names, titles and organizations to search by, one party a line
  recipients TEXT NOT NULL,
  copies TEXT NOT NULL,                       -- of those it went through and those who got a copy
  reference_numbers TEXT NOT NULL,
  record_words TEXT NOT NULL,                 -- the record's id, and what its cover sheet says of the letters
  text TEXT NOT NULL,                         -- as on the page, one line a line
  joined_text TEXT,                           -- words broken at a line end joined; null where none is
  entry TEXT NOT NULL CHECK (json_valid(entry)),
  digest TEXT NOT NULL
) STRICT;

CREATE INDEX letters_by_record ON letters (record_id, start_page, start_line);
CREATE INDEX letters_by_date ON letters (earliest, latest);

CREATE TABLE parties (
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('sender', 'recipient', 'through', 'copy')),
  position INTEGER NOT NULL,
  name TEXT,
  title TEXT,
  organization TEXT,
  place TEXT,
  PRIMARY KEY (letter_id, role, position)
) STRICT;

CREATE TABLE readings (
  id INTEGER PRIMARY KEY,
  record_id TEXT REFERENCES records (id) ON DELETE CASCADE,
  letter_id TEXT REFERENCES letters (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,                  -- as the readings came: the chosen one of a field first
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('stated', 'cover-sheet', 'inferred', 'person')),
  confidence REAL NOT NULL,
  rule TEXT,                                  -- null where the value has no evidence
  page_source TEXT,
  page_number INTEGER,
  box TEXT,
  words TEXT,
  attributes TEXT,
  CHECK ((record_id IS NULL) <> (letter_id IS NULL))
) STRICT;

CREATE INDEX readings_of_letters ON readings (letter_id, position) WHERE letter_id IS NOT NULL;
CREATE INDEX readings_of_records ON readings (record_id, position) WHERE record_id IS NOT NULL;

CREATE TABLE mentions (
  letter_id TEXT NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  date TEXT,
  party TEXT,
  quotation TEXT NOT NULL,
  linked TEXT REFERENCES letter_ids (id),
  PRIMARY KEY (letter_id, position)
) STRICT;

CREATE INDEX mentions_of_letter ON mentions (linked) WHERE linked IS NOT NULL;

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source_files (id),
  page_number INTEGER NOT NULL,
  line_index INTEGER NOT NULL,
  place REAL,                                 -- of the line, as start_place: finds it again among lines counted anew
  begins INTEGER NOT NULL CHECK (begins IN (0, 1)),
  decided TEXT NOT NULL,
  UNIQUE (source_id, page_number, line_index)
) STRICT;
`;
