import { describe, expect, it } from 'vitest';
import type { LetterEntry, Mention } from '../../src/model/entry.js';
import { bounds } from '../../src/text/edtf.js';
import { linkMentions } from '../../src/threads/link-mentions.js';
import { party, sampleLetter } from '../support/sample-entries.js';

const letter = (id: string, date: string | null, changes: Partial<LetterEntry> = {}): LetterEntry => ({
  ...sampleLetter(),
  id,
  record: id.split('/')[0] as string,
  date,
  ...(date === null ? { earliest: null, latest: null } : bounds(date)),
  senders: [],
  recipients: [],
  references: [],
  mentions: [],
  ...changes,
});

const mention = (quotation: string, date: string | null, who: string | null = null): Mention => ({
  date,
  party: who,
  quotation,
  letter: null,
});

const price = party('Ann M. Price', { title: 'Permanent Representative' });
const hall = party('John Hall', { title: 'Secretary-General' });

const answer = (said: Mention): LetterEntry =>
  letter('b/1', '1963-05-15', { senders: [hall], recipients: [price], mentions: [said] });

const meant = (entries: readonly LetterEntry[]): string | null | undefined =>
  linkMentions(entries).find((each) => each.id === 'b/1')?.mentions[0]?.letter;

const yours = mention('your letter of 11 May 1963', '1963-05-11');
const asked = letter('a/1', '1963-05-11', { senders: [party('A. M. Price')], recipients: [hall] });

describe('a mention is tied to the letter it means', () => {
  it('where date and both parties agree', () => {
    expect(meant([asked, answer(yours)])).toBe('a/1');
  });

  it('where the year is not written', () => {
    expect(meant([asked, answer(mention('yours of 11 May', 'XXXX-05-11'))])).toBe('a/1');
  });

  it('where the other letter is addressed to the office of the one who answers', () => {
    const toOffice = { ...asked, recipients: [party(null, { title: 'The Secretary-General' })] };
    expect(meant([toOffice, answer(yours)])).toBe('a/1');
  });

  it('where a third person wrote it', () => {
    const said = mention('the letter from Mr. Long of 2 May 1963', '1963-05-02', 'Mr. Long');
    const long = letter('c/1', '1963-05-02', { senders: [party('Peter Long')] });
    expect(meant([long, answer(said)])).toBe('c/1');
  });

  it('where its own reference is quoted', () => {
    const said = mention('your note LA/COD/31 of 11 May 1963', '1963-05-11');
    expect(meant([letter('d/1', '1963-05-11', { references: ['LA/COD/31'] }), answer(said)])).toBe('d/1');
  });

  it('in the same record sooner than in another, when both fit', () => {
    expect(meant([{ ...asked, id: 'b/2', record: 'b' }, asked, answer(yours)])).toBe('b/2');
  });
});

describe('a mention stays untied', () => {
  it.each<[string, LetterEntry]>([
    ['to a letter of another day', { ...asked, ...letter('a/1', '1963-05-12'), senders: asked.senders }],
    ['to a letter somebody else wrote', { ...asked, senders: [party('Peter Long')] }],
    ['to a letter to somebody else', { ...asked, recipients: [party('Peter Long')] }],
    ['to a letter without date', { ...asked, date: null, earliest: null, latest: null }],
    ['to a letter with half a date', { ...asked, date: '1960/..', earliest: '1960-01-01', latest: null }],
  ])('%s', (_, other) => {
    expect(meant([other, answer(yours)])).toBeNull();
  });

  it('when two letters fit alike', () => {
    expect(meant([asked, { ...asked, id: 'e/1', record: 'e' }, answer(yours)])).toBeNull();
  });

  it('when it would mean a later letter, or itself', () => {
    const later = letter('a/1', '1963-05-20', { senders: [price], recipients: [hall] });
    expect(meant([later, answer(mention('your letter of 20 May', 'XXXX-05-20'))])).toBeNull();
    expect(meant([answer(mention('my letter of 15 May 1963', '1963-05-15'))])).toBeNull();
  });
});

it('leaves everything else as it was', () => {
  const entries = [asked, answer(yours)];
  expect(linkMentions(entries).map((each) => ({ ...each, mentions: [] }))).toEqual(
    entries.map((each) => ({ ...each, mentions: [] })),
  );
});
