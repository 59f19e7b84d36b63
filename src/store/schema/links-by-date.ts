/**
 * Which mentions are to be decided anew, and by when they were written the letters they may mean. A mention is settled
 * until its own letter changes, or a letter comes, changes or goes that was written in its days.
 */
export const linksByDate = `
ALTER TABLE mentions ADD COLUMN settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1));
ALTER TABLE mentions ADD COLUMN earliest TEXT;  -- of the letter meant; null while not settled, and where no date tells it
ALTER TABLE mentions ADD COLUMN latest TEXT;

CREATE INDEX mentions_to_settle ON mentions (letter_id) WHERE settled = 0;
CREATE INDEX mentions_by_date ON mentions (earliest, latest) WHERE settled = 1 AND earliest IS NOT NULL;

-- Most letters tell their day; those that leave several open are looked for apart.
CREATE INDEX letters_of_vague_date ON letters (earliest, latest) WHERE earliest < latest;

-- The dates on cover sheets, box by box: those of one decide the order of day and month on others.
CREATE INDEX records_by_box ON records (series || '-' || box) WHERE box IS NOT NULL;
CREATE INDEX dates_of_records ON readings (record_id, words, value)
  WHERE record_id IS NOT NULL AND (field LIKE 'date%' OR field LIKE '%Since');

CREATE INDEX record_ids_by_number ON record_ids (number);
`;
