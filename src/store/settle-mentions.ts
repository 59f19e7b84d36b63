import { type Days, firstDayNear } from '../model/days.js';
import type { Mention, Party } from '../model/entry.js';
import type { Envelope, LinkMention } from '../model/envelope.js';
import type { Db } from './open-database.js';

/** Letters whose mentions are decided in one transaction: a run that is killed goes on behind the last. */
const lettersAtATime = 2_000;

interface EnvelopeRow extends Omit<Envelope, 'senders' | 'recipients' | 'references'> {
  readonly reference_numbers: string;
  /** JSON: role, name, title, organization, place of each. */
  readonly parties: string;
}

function toEnvelope({ reference_numbers: references, parties, ...row }: EnvelopeRow): Envelope {
  const all = JSON.parse(parties) as (readonly [string, ...(string | null)[]])[];
  const inRole = (wanted: string): Party[] =>
    all
      .filter(([role]) => role === wanted)
      .map(([, name = null, title = null, organization = null, place = null]) => ({
        name,
        title,
        organization,
        place,
      }));
  return {
    ...row,
    senders: inRole('sender'),
    recipients: inRole('recipient'),
    references: references === '' ? [] : references.split('\n'),
  };
}

/** Of letters looked at lately: those of one year are asked for again and again. */
const envelopesKept = 20_000;

/**
 * Decides every mention whose letter, or a letter it may mean, came, changed or went since it was decided last. Letters
 * are found by their days, so that a mention costs little among a hundred thousand letters.
 */
export function settleMentions(db: Db, link: LinkMention): void {
  const unsettled = db
    .prepare<[], number>(
      `SELECT rowid FROM letters WHERE id IN (SELECT letter_id FROM mentions WHERE settled = 0)
       ORDER BY earliest, rowid`,
    )
    .pluck()
    .all();
  const settleAll = db.transaction((rows: readonly number[]) => rows.forEach(settlerOf(db, link)));
  for (let first = 0; first < unsettled.length; first += lettersAtATime) {
    settleAll.immediate(unsettled.slice(first, first + lettersAtATime));
  }
}

/** Decides the unsettled mentions of one letter, by its rowid. */
function settlerOf(db: Db, link: LinkMention): (row: number) => void {
  const envelope = envelopesOf(db);
  const within = db
    .prepare<[Days & { nearest: string }], number>(
      `SELECT rowid FROM letters WHERE earliest BETWEEN @earliest AND @latest AND latest IS NOT NULL
       UNION ALL
       SELECT rowid FROM letters INDEXED BY letters_of_vague_date
       WHERE earliest < latest AND earliest >= @nearest AND earliest < @earliest AND latest >= @earliest`,
    )
    .pluck();
  const lettersWithin = (days: Days): Envelope[] =>
    within.all({ ...days, nearest: firstDayNear(days.earliest) }).flatMap((row) => envelope(row) ?? []);
  const mentionsIn = db.prepare<[string], Mention & { position: number }>(
    'SELECT position, date, party, quotation, linked AS letter FROM mentions WHERE letter_id = ? AND settled = 0',
  );
  const save = db.prepare(
    `UPDATE mentions SET linked = @letter, earliest = @earliest, latest = @latest, settled = 1
     WHERE letter_id = @id AND position = @position`,
  );
  return (row) => {
    const from = envelope(row);
    // Taken away by another program since the rows were listed.
    if (!from) return;
    for (const mention of mentionsIn.all(from.id)) {
      const { days, letter } = link(mention, from, lettersWithin);
      const { earliest, latest } = days ?? { earliest: null, latest: null };
      save.run({ id: from.id, position: mention.position, letter, earliest, latest });
    }
  };
}

/** The envelope of the letter in a row; null where there is none. Right for as long as a transaction. */
function envelopesOf(db: Db): (row: number) => Envelope | null {
  const load = db.prepare<[number], EnvelopeRow>(
    `SELECT id, record_id AS record, date, earliest, latest, reference_numbers,
       (SELECT json_group_array(json_array(role, name, title, organization, place) ORDER BY position)
        FROM parties WHERE letter_id = letters.id AND role IN ('sender', 'recipient')) AS parties
     FROM letters WHERE rowid = ?`,
  );
  const kept = new Map<number, Envelope>();
  return (row) => {
    const known = kept.get(row);
    if (known) return known;
    if (kept.size >= envelopesKept) kept.clear();
    const found = load.get(row);
    if (!found) return null;
    const envelope = toEnvelope(found);
    kept.set(row, envelope);
    return envelope;
  };
}
