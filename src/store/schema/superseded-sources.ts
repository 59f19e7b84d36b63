/** Which source another has taken the place of, and by whose pages the beginning of a letter is counted. */
export const supersededSources = `
-- null while in force; else the source that took over its ids and letters when the file changed
ALTER TABLE source_files ADD COLUMN superseded_by TEXT REFERENCES source_files (id);

CREATE INDEX sources_by_path ON source_files (path);

-- whose page start_page is: an id outlives the source it was given in
ALTER TABLE letter_ids ADD COLUMN source_id TEXT REFERENCES source_files (id);

UPDATE letter_ids SET source_id = (SELECT source_id FROM record_ids WHERE id = record_id);
`;
