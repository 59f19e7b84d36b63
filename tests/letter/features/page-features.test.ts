import { describe, expect, test } from 'vitest';
import { pageFeatures } from '../../../src/letter/features/index.js';
import { viewPages } from '../../../src/letter/view-pages.js';
import { pages } from '../../support/page.js';

/** The features that hold of the last page of several. */
function holdingOfLast(text: string): readonly string[] {
  const view = viewPages(pages(text)).at(-1);
  if (!view) throw new Error('no page');
  return pageFeatures.filter((feature) => feature.holds(view)).map(({ name }) => name);
}

const carriedOver = `
     I have the honour to report that the survey of the upper road has been
completed, that the bridge was found to be in good order, and that
nothing stands in the way of opening the road to carts
====
                           - 2 -
before the end of the month, as the board had asked for in the spring
when the matter was laid before it for the second time this year.
`;

const fresh = `
     I have the honour to report that the survey of the upper road has been
completed and that nothing stands in the way of opening it.

                                         Yours truly,



                                         R. Fenn
====
                                         Mill Lane, 9 March 1931

Dear Mr. Fenn:

     1. In reply to your letter I can say that the well is used in summer by
two families who came to live here after the plan was drawn.
`;

describe('what holds of a page', () => {
  test('that goes on', () => {
    const holding = holdingOfLast(carriedOver);
    expect(holding).toEqual(
      expect.arrayContaining([
        'page-mark-later',
        'page-named-later',
        'page-mark-continues',
        'sentence-carried-over',
        'text-begins-lower-case',
        'head-bare',
      ]),
    );
    expect(
      holding.filter((name) =>
        ['head-date', 'head-salutation', 'page-mark-none', 'letter-head'].includes(name),
      ),
    ).toEqual([]);
  });

  test('with hardly a word, whose margin and letters show nothing', () => {
    const holding = holdingOfLast(`${fresh}
====



                              FRONT  VIEW
`);
    expect(holding).toContain('hardly-a-word');
    expect(holding.filter((name) => /margin|pitch|face/.test(name))).toEqual([]);
  });

  test('that repeats the addressee of the page before in its head', () => {
    const address = `
                                         Ashford, 4 March 1931



Mr. Thomas Hall, Surveyor
12 Mill Lane

     I have the honour to report that the survey of the upper road has been
completed and that nothing stands in the way of opening it to the carts
====
`;
    const later = `
Mr. Thomas Hall, Surveyor

before the end of the month, as the board had asked for in the spring.
`;
    expect(holdingOfLast(address + later)).toContain('head-repeats-address');
    expect(holdingOfLast(address + fresh)).not.toContain('head-repeats-address');
  });

  test('whose numbers count entries of a list, not paragraphs', () => {
    const list = '1. Hall, Thomas\n2. Fenn, Robert\n3. Moor, Ada\n';
    expect(holdingOfLast(`${fresh}====\n${list}`)).not.toContain('paragraphs-restart');
    expect(holdingOfLast(fresh)).toContain('paragraphs-restart');
  });

  test('that goes on listing what the page before lists', () => {
    const names = ['HALL, Thomas', 'FENN, Robert', 'MOOR, Ada', 'WELL, Ruth'];
    const list = (from: number) =>
      Array.from({ length: 14 }, (_, place) => `    ${from + place}. ${names[place % 4]}`).join('\n');
    expect(holdingOfLast(`\n${list(1)}\n====\n${list(15)}\n`)).toContain('list-goes-on');
    expect(holdingOfLast(`${fresh}====\n${list(1)}\n`)).not.toContain('list-goes-on');
  });

  test('that lists the addressees of a message on', () => {
    const posts = '\n  KELMOS\n  ASHFORD\n  MILL LANE\n  UPPER FIELD\n';
    expect(holdingOfLast(`${posts}\n  RELEASING OFFICER\n====${posts}`)).toContain('addressees-go-on');
    expect(holdingOfLast(`${posts}====${posts}`)).not.toContain('addressees-go-on');
  });

  test('with a heading alone, or the labels of a report', () => {
    const lines = Array.from({ length: 30 }, () => '\n').join('');
    expect(holdingOfLast(`\n        OFFICE MEMORANDUM\n${lines}`)).toContain('heading-alone');
    expect(holdingOfLast(`\n  in the memorandum of the board\n${lines}`)).not.toContain('heading-alone');
    const report = (...labels: string[]): string => `\n${labels.join(' KELMOS\n')} KELMOS\n${lines}`;
    expect(holdingOfLast(report('COUNTRY', 'SOURCE'))).toContain('report-head');
    expect(holdingOfLast(report('COUNTRY', 'BOARD'))).not.toContain('report-head');
  });

  test('that begins a letter', () => {
    const holding = holdingOfLast(fresh);
    expect(holding).toEqual(
      expect.arrayContaining([
        'head-date',
        'head-salutation',
        'letter-head',
        'paragraphs-restart',
        'before-closing',
        'previous-ends-early',
      ]),
    );
    expect(
      holding.filter((name) => ['head-bare', 'sentence-carried-over', 'page-mark-later'].includes(name)),
    ).toEqual([]);
  });

  test('that ends a letter: a stamp beneath the close is no date of its head', () => {
    const ending = (...above: string[]): string =>
      ['The road was found in good order, and nothing stands in the way.', '====', ...above].join('\n');
    const stamped = ['', 'ACTION Mr. Hall on 11/25/06', ...Array.from({ length: 40 }, () => '')];
    const close = [
      'Lastly, the road will be opened to carts before the end of the month.',
      '',
      'Yours truly,',
      'R. Fenn',
    ];
    expect(holdingOfLast(ending(...stamped))).toContain('head-date');
    expect(holdingOfLast(ending(...close, ...stamped))).not.toContain('head-date');
  });

  test('of the first page nothing is said about the page before', () => {
    const first = viewPages(pages(fresh))[0];
    const holding = pageFeatures.filter((feature) => first && feature.holds(first)).map(({ name }) => name);
    expect(holding.filter((name) => /^(?:before|previous|same|other|nearer)-/.test(name))).toEqual([]);
  });
});
