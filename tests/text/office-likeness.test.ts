import { expect, it } from 'vitest';
import { mayBeSame, officeLikeness } from '../../src/text/office-likeness.js';

it.each([
  ['Secretary-General', 'The Secretary General', 1],
  ['Chief of Section', 'Chief, Transport Section', 1],
  ['Director of Supply', 'Director of Transport', 0.5],
  ['Minister', 'Mayor', 0],
  ['', 'Mayor', 0],
])('%s and %s share %d of the shorter', (a, b, share) => {
  expect(officeLikeness(a, b)).toBe(share);
  expect(officeLikeness(b, a)).toBe(share);
});

it('takes two ends of letters for one by name, else by office', () => {
  const end = (name: string | null, title: string | null) => ({ name, title, organization: null });
  expect(mayBeSame(end('J. R. Hall', null), end('John R. Hall', 'Director'))).toBe(true);
  expect(mayBeSame(end('John Hall', 'Director'), end('Ann Price', 'Director'))).toBe(false);
  expect(mayBeSame(end(null, 'Secretary-General'), end('Ann Price', 'Secretary General'))).toBe(true);
  expect(mayBeSame(end(null, null), end('Ann Price', 'Director'))).toBe(false);
});
