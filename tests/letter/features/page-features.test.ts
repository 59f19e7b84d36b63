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
    expect(holdingOfLast(address + later)).toContain('head-repeats-undated');
    const dated = `${address}                                         Ashford, 9 March 1931${later}`;
    expect(holdingOfLast(dated)).not.toContain('head-repeats-undated');
    expect(holdingOfLast(address + fresh)).not.toContain('head-repeats-address');
  });

  test('whose numbers count entries of a list, not paragraphs', () => {
    const list = '1. Hall, Thomas\n2. Fenn, Robert\n3. Moor, Ada\n';
    expect(holdingOfLast(`${fresh}====\n${list}`)).not.toContain('paragraphs-restart');
    expect(holdingOfLast(fresh)).toContain('paragraphs-restart');
  });

  test('whose first paragraph is a letter read as a figure', () => {
    const counted = (...numbers: number[]): string =>
      numbers.map((number) => `  ${number}. The well is used by two families in the summer.`).join('\n');
    expect(holdingOfLast(`\n${counted(1, 2, 3)}\n`)).toContain('paragraphs-restart');
    expect(holdingOfLast(`\n${counted(1, 5, 6)}\n`)).not.toContain('paragraphs-restart');
  });

  test('to which the next page is the second', () => {
    const followed = (own: string, next: string) => {
      const view = viewPages(pages(`${own}\n====\n${next}`))[0];
      return pageFeatures.filter(({ holds }) => view && holds(view)).map(({ name }) => name);
    };
    const second = ['next-page-is-named-second', 'only-next-says-page'];
    expect(followed(fresh.split('====')[1] ?? '', '      PAGE TWO')).toEqual(expect.arrayContaining(second));
    expect(followed('      PAGE TWO', '      PAGE THREE')).toEqual(expect.not.arrayContaining(second));
  });

  test('whose sections or items were begun before', () => {
    const first = (line: string) =>
      holdingOfLast(`\n  ${line}\n  1. The well is used in the summer by two of them.\n`);
    const item = 'The well is used in the summer by two families of the place.';
    for (const line of ['II. DESCRIPTION OF THE ROAD', `c. ${item}`, `(d) ${item}`])
      expect(first(line)).toContain('sections-in-the-middle');
    for (const line of [
      'I. DESCRIPTION OF THE ROAD',
      `a. ${item}`,
      'b) Letter of the board on the well of 9 March 1931',
      item,
    ])
      expect(first(line)).not.toContain('sections-in-the-middle');
  });

  test('without head, behind a page that breaks off or one that ended', () => {
    const broken = carriedOver.split('====')[0] ?? '';
    const low = `${'\n'.repeat(52)}${broken}`;
    const bare = 'The bridge was found to be in good order by those who saw it in the spring.\n';
    expect(holdingOfLast(`${low}====\n${bare}`)).toEqual(
      expect.arrayContaining(['bare-and-high', 'bare-behind-break']),
    );
    const signed = `${fresh.split('====')[0]}${'\n'.repeat(30)}Signed: R. Fenn\n`;
    expect(holdingOfLast(`${signed}====\n${bare}`)).toContain('behind-signed-end');
    expect(holdingOfLast(`${signed}====\n${bare}`)).not.toContain('bare-and-high');
  });

  test('on which a message ends that began before', () => {
    const end = '\n\n\n  who came to live here.\n        END OF MESSAGE\n';
    expect(holdingOfLast(end)).toContain('ends-without-head');
    expect(holdingOfLast(`\n        9 March 1931\n${end}`)).not.toContain('ends-without-head');
  });

  test('that shares a number with the page before, which a year is not', () => {
    const sharing = (number: string) =>
      holdingOfLast(`\n  File ${number}\n====\n  as seen in ${number} by two\n`);
    expect(sharing('85387')).toContain('shares-reference');
    expect(sharing('1963')).not.toContain('shares-reference');
  });

  test('that is marked as an enclosure', () => {
    const marked = (mark: string) => holdingOfLast(`\n      ${mark}\n${'\n'.repeat(30)}`);
    for (const mark of ['Enclosure No. 1 to Despatch 12', 'ANNEX B', 'Appendix', 'MAP OF THE ROAD Att. to'])
      expect(marked(mark)).toContain('marked-enclosure');
    for (const mark of [
      'Enclosure:',
      '1 - Mr. Hall, w/att',
      'Attachments',
      'the annex to be built in the autumn was not, as is known, begun',
    ])
      expect(marked(mark)).not.toContain('marked-enclosure');
  });

  test('that is another filled form of the kind before', () => {
    const form = (head: string) => `\n          TRAVEL ORDER\n${head}\n${'\n'.repeat(30)}`;
    expect(holdingOfLast(`${form('')}====${form('')}`)).toContain('form-again');
    expect(holdingOfLast(`${form('')}====${form('')}`)).not.toContain('same-head');
    expect(holdingOfLast(`${form('')}====${form('          - 2 -')}`)).toContain('same-head');
    expect(holdingOfLast(`${form('')}====${form('          - 2 -')}`)).not.toContain('form-again');
    expect(holdingOfLast(`${fresh}====${form('')}`)).not.toContain('form-again');
  });

  test('with a date alone in its head', () => {
    const rest = '\n'.repeat(30);
    expect(holdingOfLast(`\n          9 March 1931\n${rest}`)).toContain('head-date-alone');
    expect(holdingOfLast(`\n  - 2 -     9 March 1931\n${rest}`)).not.toContain('head-date-alone');
    expect(holdingOfLast(`\n  the road was seen on 9 March 1931 by two\n${rest}`)).not.toContain(
      'head-date-alone',
    );
  });

  test('whose head has a label only where a capital opens it', () => {
    const rest = '\n'.repeat(30);
    expect(holdingOfLast(`\n  TO     Thomas Hall\n${rest}`)).toContain('head-label-to');
    expect(holdingOfLast(`\n  to be furnished to him\n${rest}`)).not.toContain('head-label-to');
  });

  test('behind the end of a message, with hardly a word: its signers had a sheet of their own', () => {
    const ended = '\n  Nothing stands in the way of opening it.\n        END OF MESSAGE\n====';
    expect(holdingOfLast(ended + fresh.split('====')[1])).toContain('on-page-before-end-mark');
    expect(holdingOfLast(`${ended}\n\n      5387\n`)).not.toContain('on-page-before-end-mark');
  });

  test('behind a list of the posts a message goes to', () => {
    const posts = '  LOND PARI BRUS HAGU COPE STOC OSLO\n'.repeat(3);
    const places = '  ASHFORD, MILL LANE, UPPER FIELD, KELMOS\n'.repeat(3);
    const text = '\n     1. The well is used in the summer by two families who came to live here.\n';
    for (const list of [posts, places])
      expect(holdingOfLast(`\n${list}====${text}`)).toContain('behind-list-of-posts');
    expect(holdingOfLast(`\n${posts}${text}${text}====${text}`)).not.toContain('behind-list-of-posts');
    expect(holdingOfLast(`\n${posts}====\n          9 March 1931\n${text}`)).not.toContain(
      'behind-list-of-posts',
    );
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
    const ended = '\n  Nothing stands in the way of opening it to the carts.\n        END OF MESSAGE\n';
    expect(holdingOfLast(`${ended}====${posts}`)).toContain('addressees-go-on');
    expect(holdingOfLast(`${ended}====\n  KELMOS\n`)).not.toContain('addressees-go-on');
    expect(holdingOfLast(`${ended}====\n  9 March 1931\n${posts}`)).not.toContain('addressees-go-on');
  });

  test('with a heading alone, or the labels of a report', () => {
    const lines = Array.from({ length: 30 }, () => '\n').join('');
    expect(holdingOfLast(`\n        OFFICE MEMORANDUM\n${lines}`)).toContain('heading-alone');
    expect(holdingOfLast(`\n  in the memorandum of the board\n${lines}`)).not.toContain('heading-alone');
    expect(holdingOfLast(`\n        SURVEY REPORT\n${lines}`)).toContain('heading-alone');
    expect(holdingOfLast(`\n  Survey report\n${lines}`)).not.toContain('heading-alone');
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
