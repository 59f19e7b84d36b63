/**
 * Full text over letters and pages, kept by triggers. The text is not stored twice: the index reads it from the view.
 * A name or a reference tells more than a word of the text, and the cover sheet speaks of every letter behind it alike:
 * hence the weights, in the order of the columns.
 */
export const fullText = `
CREATE VIEW letter_words AS
  SELECT rowid, senders, recipients, copies, coalesce(subject, '') AS subject, reference_numbers, record_words,
         coalesce(joined_text, text) AS text
  FROM letters;

CREATE VIRTUAL TABLE letters_index USING fts5 (
  senders, recipients, copies, subject, reference_numbers, record_words, text,
  content = 'letter_words', content_rowid = 'rowid', tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO letters_index (letters_index, rank) VALUES ('rank', 'bm25(8.0, 8.0, 4.0, 4.0, 8.0, 0.5, 1.0)');

CREATE TRIGGER letters_inserted AFTER INSERT ON letters BEGIN
  INSERT INTO letters_index (rowid, senders, recipients, copies, subject, reference_numbers, record_words, text)
  VALUES (new.rowid, new.senders, new.recipients, new.copies, coalesce(new.subject, ''), new.reference_numbers, new.record_words,
          coalesce(new.joined_text, new.text));
END;

CREATE TRIGGER letters_deleted AFTER DELETE ON letters BEGIN
  INSERT INTO letters_index (letters_index, rowid, senders, recipients, copies, subject, reference_numbers, record_words, text)
  VALUES ('delete', old.rowid, old.senders, old.recipients, old.copies, coalesce(old.subject, ''), old.reference_numbers,
          old.record_words, coalesce(old.joined_text, old.text));
END;

CREATE TRIGGER letters_updated
AFTER UPDATE OF senders, recipients, copies, subject, reference_numbers, record_words, text, joined_text ON letters BEGIN
  INSERT INTO letters_index (letters_index, rowid, senders, recipients, copies, subject, reference_numbers, record_words, text)
  VALUES ('delete', old.rowid, old.senders, old.recipients, old.copies, coalesce(old.subject, ''), old.reference_numbers,
          old.record_words, coalesce(old.joined_text, old.text));
  INSERT INTO letters_index (rowid, senders, recipients, copies, subject, reference_numbers, record_words, text)
  VALUES (new.rowid, new.senders, new.recipients, new.copies, coalesce(new.subject, ''), new.reference_numbers, new.record_words,
          coalesce(new.joined_text, new.text));
END;

-- Every word ever indexed, by its shape under OCR confusion; whether a letter has it still, the vocabulary tells.
CREATE TABLE words (
  word TEXT PRIMARY KEY,
  shape TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX words_by_shape ON words (shape);

CREATE VIRTUAL TABLE letters_vocabulary USING fts5vocab (letters_index, 'row');

CREATE VIRTUAL TABLE pages_index USING fts5 (
  text, content = 'pages', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER pages_inserted AFTER INSERT ON pages BEGIN
  INSERT INTO pages_index (rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER pages_deleted AFTER DELETE ON pages BEGIN
  INSERT INTO pages_index (pages_index, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TRIGGER pages_updated AFTER UPDATE OF text ON pages BEGIN
  INSERT INTO pages_index (pages_index, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO pages_index (rowid, text) VALUES (new.id, new.text);
END;
`;
