import { expect, test } from 'vitest';
import { stripControlCharacters } from '../../src/text/control-characters.js';

test.each([
  ['a\u0000b\u000cc', 'abc'],
  ['tab\tline\nend', 'tab\tline\nend'],
  ['\ud800 lone', ' lone'],
  ['pair 😀', 'pair 😀'],
  ['\ufffe\uffffå', 'å'],
])('%j', (text, clean) => {
  expect(stripControlCharacters(text)).toBe(clean);
});
