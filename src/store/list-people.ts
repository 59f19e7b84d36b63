import { plain } from '../text/ocr-confusion.js';
import type { Db } from './open-database.js';

/** One name as letters give it, whatever the case, accents and points. Two spellings are two. */
export interface PersonSummary {
  /** The form met most often. */
  readonly name: string;
  readonly forms: readonly string[];
  readonly titles: readonly string[];
  readonly organizations: readonly string[];
  /** Letters sent, received, and received as a copy or on the way. */
  readonly sent: number;
  readonly received: number;
  readonly copied: number;
  /** First and last day of the letters. */
  readonly earliest: string | null;
  readonly latest: string | null;
}

interface NamedParty {
  readonly role: 'sender' | 'recipient' | 'through' | 'copy';
  readonly name: string;
  readonly title: string | null;
  readonly organization: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

const present = (values: readonly (string | null)[]): string[] => values.filter((value) => value !== null);

/** Each once, the most frequent first. */
function byFrequency(values: readonly (string | null)[]): string[] {
  const counts = new Map<string, number>();
  for (const value of present(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function summarize(parties: readonly NamedParty[]): PersonSummary {
  const forms = byFrequency(parties.map((party) => party.name));
  const countOf = (...roles: NamedParty['role'][]): number =>
    parties.filter((party) => roles.includes(party.role)).length;
  return {
    name: forms[0] as string,
    forms,
    titles: byFrequency(parties.map((party) => party.title)),
    organizations: byFrequency(parties.map((party) => party.organization)),
    sent: countOf('sender'),
    received: countOf('recipient'),
    copied: countOf('through', 'copy'),
    earliest: present(parties.map((party) => party.earliest)).sort()[0] ?? null,
    latest:
      present(parties.map((party) => party.latest))
        .sort()
        .at(-1) ?? null,
  };
}

/** Those with most letters first. */
export function listPeople(db: Db): PersonSummary[] {
  const parties = db
    .prepare<[], NamedParty>(
      `SELECT role, name, title, organization, earliest, latest
       FROM parties JOIN letters ON letters.id = letter_id WHERE name IS NOT NULL`,
    )
    .all();
  return [...groupByName(parties).values()]
    .map(summarize)
    .sort(
      (a, b) =>
        b.sent + b.received + b.copied - (a.sent + a.received + a.copied) || a.name.localeCompare(b.name),
    );
}

function groupByName(parties: readonly NamedParty[]): Map<string, NamedParty[]> {
  const byName = new Map<string, NamedParty[]>();
  for (const party of parties) {
    const name = plain(party.name);
    const group = byName.get(name);
    if (group) group.push(party);
    else byName.set(name, [party]);
  }
  return byName;
}
