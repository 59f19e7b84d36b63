import { expect, test } from 'vitest';
import { lineText } from '../../src/model/page.js';
import type { EngineLine } from '../../src/ocr/engine.js';
import { keepSure, keepTyped, siftLines } from '../../src/ocr/sift-lines.js';

/** Words as `text/confidence`, in hundredths; with a plus behind it the language has the word. */
function line(words: string): EngineLine {
  const read = words.split(' ').map((word, index) => {
    const cut = word.lastIndexOf('/');
    return {
      text: word.slice(0, cut),
      confidence: Number.parseInt(word.slice(cut + 1), 10) / 100,
      isKnown: word.endsWith('+'),
      box: { left: index * 100, top: 0, right: index * 100 + 90, bottom: 30 },
    };
  });
  return { words: read, box: { left: 0, top: 0, right: read.length * 100, bottom: 30 } };
}

const good = ['Dear/95 Dr./93 Jordan:/90', 'I/96 learned/95 from/95', 'have/96 them./96'].map(line);

test.each([
  ['JL/51 Riss/54 Pst:/44 miloth/0', 'an engraved letterhead'],
  ['_/14 eS=-aa_/0 5/62 /./30', 'a drawing'],
  ['Terr/0 ile/30', 'a fold'],
])('%s (%s) stays out of the text and in the data', (words) => {
  const { lines, doubtful } = siftLines([...good, line(words)]);
  expect(lines).toEqual(good);
  expect(doubtful).toHaveLength(1);
});

test.each([
  ['|/80 asking/96 him/95', 'asking him'],
  ['\\//90 Trainmen,/86 and/95 ~/70', 'Trainmen, and'],
  ['-/80 2/95 -/70 members/95', '2 - members'],
  ['2/91', '2'],
  ['u/0', ''],
])('of %s remains "%s"', (words, text) => {
  expect(
    siftLines([...good, line(words)])
      .lines.slice(3)
      .map(lineText)
      .join(),
  ).toBe(text);
});

test.each([
  ['Intelligence/0+ Officer/60+', true],
  ['Intelligence/0 Officer/60', false],
  ['Chief/30+ Otis/12', false],
])('a long word of the language vouches for its line however blotted it is: %s', (words, isText) => {
  expect(siftLines([...good, line(words)]).doubtful).toHaveLength(isText ? 0 : 1);
});

test('the box of a trimmed line is that of its words', () => {
  expect(siftLines([line('|/80 asking/96 him/95')]).lines[0]?.box.left).toBe(100);
});

test('on a page that is faint throughout doubtful lines are its text', () => {
  const faint = ['Hre/40 We/30 Beatty/44', 'Jnms/22 Corolmn/40', 'Yrs/52 Ee/45 Croy/41'].map(line);
  expect(siftLines(faint).lines).toEqual(faint);
});

test('scraps of a seal, as many as the page has lines, do not make it a faint page', () => {
  const seal = ['ETT/45 Oa/24', 'wil/51', 'OE/66 JHE/40', 'gp/32 Qa/50', 'Si/50 op/49'].map(line);
  expect(siftLines([...good, ...seal]).lines).toEqual(good);
});

test('of a page of handwriting only certain print is kept', () => {
  const print = line('SAN/93 FRANCISCO,/90 CAL./88');
  const sifted = keepSure(siftLines([print, line('Lear/75 ff/40 Sen/60')]));
  expect(sifted.lines).toEqual([print]);
  expect(sifted.doubtful).toHaveLength(1);
});

test('of a typed page that hardly reads the lines are kept that stand on typed letters', () => {
  const faint = ['COMIERCIAL/44 BARTER/60', 'Jnms/22 Corolmn/40', '3/82'].map(line);
  const [barter, ...scraps] = faint;
  const sifted = keepTyped({ lines: faint, doubtful: [] }, (each) => each === barter);
  expect(sifted.lines).toEqual([barter]);
  expect(sifted.doubtful).toEqual(scraps);
});

test('a badly read value stays beside its label', () => {
  const at = (words: string, left: number, top: number): EngineLine => {
    const { words: read } = line(words);
    return { words: read, box: { left, top, right: left + 300, bottom: top + 30 } };
  };
  const label = at('RECORD/95 NUMBER/92 :/80', 0, 100);
  const value = at('{24-10326-10149/26', 600, 103);
  const elsewhere = at('{24-10326-10150/26', 600, 403);
  const { lines, doubtful } = siftLines([...good, label, value, elsewhere]);
  expect(lines.slice(3)).toEqual([label, value]);
  expect(doubtful).toEqual([elsewhere]);
});

test('a line of no confidence stays where typed letters stand', () => {
  const name = line('Mr.C.A.Dunmore,/0');
  expect(siftLines([...good, name]).lines).toEqual(good);
  expect(siftLines([...good, name], (each) => each === name).lines).toEqual([...good, name]);
});

test('a faint line of the type of a page that reads well is its text', () => {
  const typed = [
    'Prest./93 David/95 Jordan/90',
    'Hon./90 Whitelaw/92 Reid/88',
    'Capt./93 Smith/95',
    'Mr./97 Hopkins/93',
  ];
  const page = typed.map(line);
  const faint = line('Bernjmin/35 Wheolar/33');
  expect(siftLines([...page, faint]).lines).toEqual([...page, faint]);
});
