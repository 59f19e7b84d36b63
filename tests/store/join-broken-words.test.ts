import { describe, expect, it } from 'vitest';
import { joinBrokenWords } from '../../src/store/join-broken-words.js';

describe('words broken at a line end', () => {
  it.each([
    ['the peace-\nkeeping force', 'the peacekeeping force'],
    ['soft\u00ad\nhyphen', 'softhyphen'],
    ['indented peace- \n   keeping', 'indented peacekeeping'],
    ['the Secretary-\nGeneral', 'the Secretary-General'],
    ['annex 14-\nB and 15-\n16', 'annex 14-B and 15-16'],
  ])('%j becomes %j', (text, joined) => {
    expect(joinBrokenWords(text)).toBe(joined);
  });

  it.each([['a well-known man'], ['a dash -\nand more'], ['the end.\n- 2 -\nof it'], ['New York\nMay 2']])(
    '%j stays',
    (text) => {
      expect(joinBrokenWords(text)).toBe(text);
    },
  );
});
