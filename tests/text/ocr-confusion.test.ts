import { describe, expect, it } from 'vitest';
import { beginsLike, confusionShape, editDistance, plain, resembles } from '../../src/text/ocr-confusion.js';

it('compares words bare of case, diacritics and punctuation', () => {
  expect(plain('  Hammarskjöld,  D. ')).toBe('hammarskjold d');
  expect(plain('S-0041/0001')).toBe('s 0041 0001');
  expect(plain('—')).toBe('');
});

it.each([
  ['5incere1y', 'Sincerely'],
  ['rnodern', 'modern'],
  ['0CT', 'oct'],
  ['Novernber', 'November'],
  ['vvar', 'war'],
])('%s has the shape of %s', (read, meant) => {
  expect(confusionShape(read)).toBe(confusionShape(meant));
});

it.each([
  ['kitten', 'sitting', 3],
  ['form', 'from', 1],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('%s is %s by %i edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
  expect(editDistance(b, a)).toBe(edits);
});

it('gives up on distances that do not matter', () => {
  expect(editDistance('abcdefgh', 'zyxwvuts', 2)).toBe(3);
  expect(editDistance('a', 'abcdef', 2)).toBe(3);
});

describe('a phrase as a recognizer may have read it', () => {
  it.each([
    ['Yours sinccre1y,', 'yours sincerely'],
    ['MEM0RANDUM', 'memorandum'],
    ['TO', 'to'],
    ['T0', 'to'],
  ])('%s resembles %s', (text, phrase) => {
    expect(resembles(text, phrase)).toBe(true);
  });

  it.each([
    ['do', 'to'],
    ['Yours', 'yours sincerely'],
    ['date', 'gate'],
    ['Sincerely', 'yours sincerely'],
  ])('%s does not resemble %s', (text, phrase) => {
    expect(resembles(text, phrase)).toBe(text === 'date');
  });

  it('looks at whole words at the beginning, a lost space between them forgiven', () => {
    expect(beginsLike('Yours sincere1y, John Hall', 'yours sincerely')).toBe(true);
    expect(beginsLike('Yourssincerely, John Hall', 'yours sincerely')).toBe(true);
    expect(beginsLike('Yourself', 'yours')).toBe(false);
  });
});
