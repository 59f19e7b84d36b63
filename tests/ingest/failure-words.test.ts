import { expect, it } from 'vitest';
import { failureWords } from '../../src/ingest/failure-words.js';

it.each([
  ['deadline of 120 s passed', 'box/1.pdf, page 4: deadline of 120 s passed'],
  ['box/1.pdf: the file was changed.', 'box/1.pdf, page 4: the file was changed.'],
  ['box/1.pdf, the image is damaged.', 'box/1.pdf, page 4: the image is damaged.'],
  ['box/1.pdf, page 4: the page is damaged.', 'box/1.pdf, page 4: the page is damaged.'],
  ['box/1.pdf/004.png: the image is damaged.', 'box/1.pdf, page 4, 004.png: the image is damaged.'],
])('a page that failed by %j', (reason, words) => {
  expect(failureWords('box/1.pdf', 4, reason)).toBe(words);
});
