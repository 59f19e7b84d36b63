import { describe, expect, test } from 'vitest';
import { lineFeatures } from '../../../src/letter/features/index.js';
import { featureMeanings, featureNames } from '../../../src/letter/features/name-features.js';
import { lookAtLines } from '../../../src/letter/look-at-lines.js';
import { viewPages } from '../../../src/letter/view-pages.js';
import type { OcrPage } from '../../../src/model/page.js';
import { linesHolding } from '../../support/lines-holding.js';
import { page } from '../../support/page.js';

/** The features that hold of the line of the page that begins with these words. */
function holdingOf(text: string, words: string): readonly string[] {
  const line = viewPages([page(text)])[0]?.lines.find((one) => one.text.startsWith(words));
  if (!line) throw new Error(`no line "${words}"`);
  return lineFeatures.filter((feature) => feature.holds(line)).map(({ name }) => name);
}

const letter = `
                                             Ashford, 4 March 1931

  Mr. Thomas Hall
  12 Mill Lane

  Dear Mr. Hall:

       Your file has arrived and was laid before the board on Monday, who
  wish to know whether the well on the lower field is still in use, and
  by whom, since the plan of the year before last does not show it.

                                             Yours sincerely,



                                             R. Fenn
                                             Secretary
  Encl.
`;

describe('what holds of a line', () => {
  test.each([
    ['Ashford', ['date', 'date-alone', 'right-half', 'above-salutation']],
    ['Mr. Thomas', ['name-like', 'opens-person-title', 'at-margin', 'above-salutation']],
    ['12 Mill', ['street-number']],
    ['Dear', ['whole-salutation', 'opens-dear', 'ends-with-colon']],
    ['Your file', ['indented', 'full-width', 'many-words', 'mostly-lower-case', 'below-salutation']],
    ['by whom', ['begins-lower-case', 'ends-with-stop', 'at-margin']],
    ['Yours', ['whole-closing', 'right-half', 'much-white-below']],
    ['R. Fenn', ['name-like', 'initial-and-name', 'just-below-closing', 'name-after-white']],
    ['Secretary', ['opens-office-title', 'below-closing']],
    ['Encl.', ['opens-enclosures', 'below-text', 'last-on-page']],
  ])('%s', (words, expected) => {
    expect(holdingOf(letter, words)).toEqual(expect.arrayContaining(expected));
  });

  test('the name of an institution stands above the text, however long it is', () => {
    const name = 'ECONOMIC COMMISSION FOR THE COASTAL ISLANDS';
    const headed = `\n     ${name}\n     14 Palm Street\n${letter}`;
    expect(holdingOf(headed, name)).toContain('above-text');
    expect(holdingOf(headed, '14 Palm')).toContain('above-text');
  });

  test.each([
    ['Ashford', ['whole-salutation', 'full-width', 'at-margin']],
    ['Your file', ['date', 'name-like', 'hardly-letters']],
    ['Secretary', ['date', 'whole-closing', 'begins-lower-case']],
  ])('does not hold of %s', (words, unexpected) => {
    expect(holdingOf(letter, words).filter((name) => unexpected.includes(name))).toEqual([]);
  });

  test.each([
    ['SECRET 152211Z AUG 95', 'message-time'],
    ['SECRET 1522112', 'message-time'],
    ['Dato: Augnst 28, 1961', 'date-behind-label'],
    ['REGISTRY 1234 (IN 37468)', 'ends-with-number'],
    ['ROME LOND OSLO BERN', 'short-capital-words'],
    ['INFO  KELMOS', 'filled-label'],
    ['FROM', 'bare-label'],
    ['ACTION REQUIRED: None', 'action-required'],
    ['RHFenn:mem', 'drafter-and-typist'],
    ['DATE OF 25-29 NOVEMBER 1963', 'date-of-something'],
    ['DATE ACQUIRED. 9-10 March 1957', 'date-of-something'],
    ['DOI: 28 AUGUST 1967', 'date-of-something'],
    ['DATE OF REPORT: 11 March 1957', 'date-behind-label'],
    ['DATE DISTR. 4 JANUARY 1963', 'date-distributed'],
    ['REC DIST 30 AUGUST 1967', 'date-distributed'],
    ['b. KELMOS 8116 (16 a0).', 'lettered-message'],
    ['REFS: A. OSLO 1669', 'refers-to-message'],
    ['REP: OSLO 437 (IN 72721)', 'refers-to-message'],
    ['REFS: A. OSLO 1669', 'opens-label-reference'],
    ['5. FILE: 12/4 and 12/5', 'numbered-reference'],
    ['TOR: 120802Z SEP 62', 'time-of-receipt'],
    ['CITE KELMOS 3026', 'cite-with-number'],
    ['I - 201-2823', 'counted-entry'],
    ['AUG 19 01252 62', 'clock-stamp'],
    ['Ashford wire to Kelmos, 8/27/58.', 'ends-with-short-date'],
    ['Reurlet 6/2/66.', 'refers-to-letter'],
    ['Kelmos, telephone call to Ashford 9/3/57', 'refers-to-letter'],
    ['PW/F/RFenn:mem', 'drafter-and-typist'],
    ['Public Works:RFenn/ftk - 25 June 1963', 'drafter-and-typist'],
    ['COUNTRY  KELMOS', 'opens-report-label'],
    ['(1 - 105-1715, Mill Lane', 'counted-entry'],
    ['3 - Files', 'counted-copies'],
    ['RHF:pjt', 'typist-initials'],
    ['S-E-C-R-E-T', 'letter-spaced'],
    ['IN 70957', 'message-number'],
    ['A/C.1/212', 'reference-alone'],
    ['1 ~ Addressee', 'counted-entry'],
    ['Orig & 1 - Registry w/att', 'with-enclosures'],
    ['DIRECTOR 93162', 'name-and-number'],
    ['S E C R E T 20223 cite', 'no-small-words'],
    ['SECRET 1117592', 'number-after-classification'],
    ['ROME, PARIS, MADRID, LONDON,', 'list-of-capitals'],
    ['LIMA  OTTAWA  NEW HARBOUR', 'capital-words-only'],
    ['T. 4. Rohan Fenn', 'nearly-name'],
    ['Dear Sir:-I have lately come here from Ashford.', 'whole-salutation'],
  ])('%s: %s', (line, name) => {
    expect(holdingOf(`\n${line}\n`, line.split(' ')[0] as string)).toContain(name);
  });
});

describe('what does not hold of a line', () => {
  test.each([
    ['to the railhead on Monday', 'filled-label'],
    ['ACTION REQUIRED: None', 'filled-label'],
    ['INFORMATION REPORT', 'filled-label'],
    ['Memorandum', 'bare-label'],
    ['S EC RE T', 'opens-label-reference'],
    ['S EC RE T', 'holds-label-reference'],
    ['S E C R E T', 'opens-signed'],
    ['IN 1957 AT WHICH', 'message-number'],
    ['PER KELMOS 8947. HE WOULD', 'refers-to-message'],
    ['a. May 1962', 'lettered-message'],
    ['DATE ACQ. ASHFORD (9 AUGUST 1963)', 'date-behind-label'],
    ['DATE OF REPORT: 11 March 1957', 'date-of-something'],
    ['Reurlet 11/28/61 captioned "Large', 'refers-to-letter'],
    ['to the board (Ashford letter dated 10/16/64).', 'refers-to-letter'],
    ['Classified 173292', 'number-after-classification'],
    ['REF: 12/4', 'numbered-reference'],
  ])('%s: %s', (line, name) => {
    expect(holdingOf(`\n${line}\n`, line.split(' ')[0] as string)).not.toContain(name);
  });
});

const memorandum = `
  TO:       Mr. Thomas Hall
            Director, Field Supply

  The well on the lower field is still in use and nobody knows by whom.
                                             Yours sincerely,
                                             R. Fenn
  Mr. Thomas Hall
  12 Mill Lane
`;

describe('how a line stands to others', () => {
  test.each([
    ['Director', ['under-value', 'right-of-above']],
    ['R. Fenn', ['in-column-of-closing', 'aligned-with-above']],
    ['Mr. Thomas', ['left-of-closing', 'left-of-above']],
    ['12 Mill', ['left-of-closing', 'aligned-with-above', 'on-letter']],
  ])('%s', (words, expected) => {
    expect(holdingOf(memorandum, words)).toEqual(expect.arrayContaining(expected));
  });

  test('an address beneath a signature is not in the column of the close', () => {
    expect(holdingOf(memorandum, 'Mr. Thomas')).not.toContain('in-column-of-closing');
    expect(holdingOf(memorandum, 'TO:')).not.toContain('left-of-closing');
  });

  test('shapes are crossed with places, kinds with those of the lines beside', () => {
    const { lines, chain } = lookAtLines([page(memorandum)]);
    const namesOf = (words: string) => {
      const place = lines.findIndex((line) => line.text.startsWith(words));
      return Array.from(chain.features[place] ?? [], (number) => featureNames[number]);
    };
    expect(namesOf('R. Fenn')).toEqual(
      expect.arrayContaining([
        'name-like & in-column-of-closing',
        'kind:name above:closing',
        'after:whole-closing',
      ]),
    );
    expect(namesOf('Yours')).toContain('kind:closing below:name');
    expect(namesOf('TO:')).not.toContain('name-like & in-column-of-closing');
  });
});

const form = `
  TO:    Mr. Thomas Hall                    DATE:  3 May 1962
  FROM:  Mr. Rohan Fenn                     REF:   12/4

  The well on the lower field is still in use, and nobody knows by whom.

  ASHFORD             LAGOS               ACCRA
  NAIROBI             LIMA                QUITO
  OTTAWA              ROME                VIENNA
  TUNIS               CAIRO               KABUL
`;

describe('how a line stands to others of its row', () => {
  test.each([
    ['TO:', ['beside-next', 'aligned-with-below']],
    ['DATE:', ['beside-before', 'aligned-with-below']],
    ['FROM:', ['beside-next', 'aligned-with-above', 'before:beside-before']],
    ['REF:', ['beside-before', 'aligned-with-above']],
  ])('%s', (words, expected) => {
    const { lines, chain } = lookAtLines([page(form)]);
    const at = lines.findIndex((line) => line.text.startsWith(words));
    const names = Array.from(chain.features[at] ?? [], (number) => featureNames[number]);
    expect(names).toEqual(expect.arrayContaining(expected));
  });

  test('columns of short entries are a list', () => {
    for (const name of ['ASHFORD', 'ROME', 'KABUL']) expect(holdingOf(form, name)).toContain('in-grid');
    expect(holdingOf(form, 'REF:')).not.toContain('in-grid');
    expect(holdingOf(form, 'The well')).not.toContain('in-list');
  });
});

describe('printed labels and what is typed beside them', () => {
  /** A page on which every second row is raised to the one above but for ten pixels, as a form is typed into. */
  const typedInto = (text: string): OcrPage => {
    const form = page(text);
    const top = form.lines[0]?.box.top ?? 0;
    const lines = form.lines.map((line) => {
      const isTyped = Math.round((line.box.top - top) / 50) % 2 === 1;
      const { top: upper, bottom } = line.box;
      return isTyped ? { ...line, box: { ...line.box, top: upper - 40, bottom: bottom - 40 } } : line;
    });
    return { ...form, lines };
  };
  const [sheet] = viewPages([
    typedInto(`
    CITE DIR
                          89022
    FILE NO.
                       KM-8662
    REFERENCES

    DATE
               3 May 1962
    `),
  ]);
  const holding = (feature: string): readonly string[] =>
    sheet?.lines
      .filter((line) => lineFeatures.some(({ name, holds }) => name === feature && holds(line)))
      .map((line) => line.text) ?? [];

  test('a label for a number has its entry to the right, or none', () => {
    expect(holding('number-label-with-entry')).toEqual(['CITE DIR', 'FILE NO.']);
    expect(holding('number-label-without-entry')).toEqual(['REFERENCES']);
    expect(holding('entry-of-number-label')).toEqual(['89022', 'KM-8662']);
  });

  test('a date beside DATE is that of the paper', () => {
    expect(holding('date-behind-label')).toEqual(['DATE']);
  });
});

describe('numbers in the head of a sheet', () => {
  const head = (mark: string): string => `
                              ${mark}
                                                        OUT 52128
    12 May 1961                                         KELMOS 8298

    THE TWO SCALES WERE PUT UP AT THE RAILHEAD ON THE 3RD OF THE MONTH.
                                                        KELMOS 8300
  `;

  test('repeat that of the first one where the sheet calls itself a later one', () => {
    expect(linesHolding('number-on-later-sheet', head('PAGE TWO'))).toEqual(['OUT 52128', 'KELMOS 8298']);
    expect(linesHolding('number-on-later-sheet', head('PAGE ONE'))).toEqual([]);
    expect(linesHolding('number-on-later-sheet', head('2'))).toEqual([]);
  });

  test('or a continuation', () => {
    const numbers = linesHolding('number-on-later-sheet', head('CONTINUATION OF REPORT'));
    expect(numbers).toEqual(['OUT 52128', 'KELMOS 8298']);
  });

  test('or where they stand on the page before; every page speaks of years', () => {
    const sheets = `${head('')}\n====\n  OUT-52128\n  KELMOS 1961\n  12 May 1961\n`;
    expect(linesHolding('number-repeated-in-head', sheets)).toEqual(['OUT-52128']);
    expect(linesHolding('number-repeated-in-head', head(''))).toEqual([]);
  });
});

test('a garbled time above the route of a message', () => {
  const message = `
    FET 0229122                                         IN 37423
    OSLO INFO BERN CITE ROME 8395
    ROME 8116
  `;
  expect(linesHolding('time-above-route', message)).toEqual(['FET 0229122']);
});

describe('the list under a heading for references', () => {
  test('ends where what is listed is no reference', () => {
    const foot = `
      Based on:
      KELMOS 2793 (IN 37468), 12 Jul 61
      KELMOS 8266 (IN 28014). 21 Jun 61
      PAGE 001
      KELMOS 8269
    `;
    expect(linesHolding('under-references', foot)).toEqual([
      'KELMOS 2793 (IN 37468), 12 Jul 61',
      'KELMOS 8266 (IN 28014). 21 Jun 61',
    ]);
  });

  test('opens with what stands alone above two of them', () => {
    const list = '\n  REFERENCES\n  Ashford wire to Kelmos, 8/27/58.\n  Kelmos letter, 9/3/58.\n';
    expect(linesHolding('opens-list-of-references', list)).toEqual(['REFERENCES']);
    expect(linesHolding('opens-list-of-references', '\n  REFERENCES\n  Kelmos letter, 9/3/58.\n')).toEqual(
      [],
    );
  });

  test('is none under a paragraph that speaks of a file', () => {
    expect(linesHolding('under-references', '\n  5.  FILE: 12/4\n  KELMOS 2793\n')).toEqual([]);
  });
});

describe('the face of a line beside that of its page', () => {
  const [typed] = [page(memorandum)];
  /** The page with the words of one line set in another width, from its left edge. */
  function setIn(words: string, share: number): readonly string[] {
    const lines = typed.lines.map((line) => {
      if (!line.words[0] || line.words[0].text !== words) return line;
      const { left } = line.box;
      const narrowed = (x: number): number => left + (x - left) * share;
      const set = ({ box, ...word }: (typeof line.words)[number]) => ({
        ...word,
        box: { ...box, left: narrowed(box.left), right: narrowed(box.right) },
      });
      return { words: line.words.map(set), box: { ...line.box, right: narrowed(line.box.right) } };
    });
    const line = viewPages([{ ...typed, lines }])[0]?.lines.find((one) => one.words[0] === words);
    return lineFeatures.filter((feature) => line && feature.holds(line)).map(({ name }) => name);
  }

  test.each([
    [0.6, 'narrow-face'],
    [0.85, 'narrower-face'],
    [1, 'usual-face'],
    [1.15, 'wider-face'],
    [1.6, 'wide-face'],
  ])('set %d times as wide', (share, name) => {
    expect(setIn('Director,', share)).toContain(name);
  });

  test('a typewriter takes even steps, print does not', () => {
    expect(holdingOf(memorandum, 'The well')).toContain('even-steps');
    const lines = typed.lines.map((line) => ({
      ...line,
      words: line.words.map((word, at) => ({
        ...word,
        box: { ...word.box, left: word.box.left + (at % 2) * 60 },
      })),
    }));
    const line = viewPages([{ ...typed, lines }])[0]?.lines.find(({ text }) => text.startsWith('The well'));
    const names = lineFeatures.filter((feature) => line && feature.holds(line)).map(({ name }) => name);
    expect(names).toContain('uneven-steps');
    expect(names).not.toContain('even-steps');
  });
});

const withAddressBeneath = `
  Dear Mr. Hall:
                Well on the lower field

       Your file has arrived and was laid before the board on Monday, who
  wish to know whether the well is still in use.

  Yours sincerely,



  R. Fenn
  Secretary

  Mr. Thomas Hall
  12 Mill Lane
`;

describe('the blocks of a letter', () => {
  test.each([
    ['Well on', ['caption-under-salutation']],
    ['Secretary', ['block-of-signer']],
    ['Mr. Thomas', ['block-of-addressee']],
    ['12 Mill', ['block-of-addressee']],
  ])('%s', (words, expected) => {
    expect(holdingOf(withAddressBeneath, words)).toEqual(expect.arrayContaining(expected));
  });

  test('many titled signers are no addressees', () => {
    const signers = `${withAddressBeneath}\n  Mrs. Ada Tolland\n`;
    expect(holdingOf(signers, 'Mr. Thomas')).not.toContain('block-of-addressee');
  });

  test('a note in the third person has its addressee beneath the date', () => {
    const note = `
  The Mission avails itself of this opportunity to renew to the Office the
  assurances of its highest consideration.

                                                  Ashford, 4 March 1931

  Office of Legal Affairs
`;
    expect(holdingOf(note, 'Office of')).toContain('beneath-dated-courtesy');
    expect(holdingOf(withAddressBeneath, '12 Mill')).not.toContain('beneath-dated-courtesy');
  });

  test('whom a letter goes to at the foot of its first page', () => {
    const text = Array.from(
      { length: 40 },
      () => '  The well on the lower field is still in use, and nobody knows by whom.',
    );
    const firstPage = (...middle: string[]): string =>
      [
        '',
        '  Excellency,',
        '',
        ...text,
        ...middle,
        '',
        '',
        '  His Excellency',
        '  Mr. Thomas Hall',
        '  Ashford',
        '',
      ].join('\n');
    expect(holdingOf(firstPage(), 'His Excellency')).toContain('address-at-foot');
    expect(holdingOf(firstPage(), 'Ashford')).toContain('address-at-foot');
    expect(holdingOf(firstPage(), 'The well')).not.toContain('address-at-foot');
    expect(holdingOf(firstPage('', '  Yours sincerely,'), 'Ashford')).not.toContain('address-at-foot');
    expect(holdingOf(firstPage().replace('Excellency,', 'The'), 'Ashford')).not.toContain('address-at-foot');
  });

  test('the first line of the text is no caption', () => {
    expect(holdingOf(letter, 'Your file')).not.toContain('caption-under-salutation');
  });
});

test('every feature has a name of its own and a sentence', () => {
  expect(new Set(featureNames).size).toBe(featureNames.length);
  expect(featureNames.filter((name) => !/\.$/.test(featureMeanings.get(name) ?? ''))).toEqual([]);
});

test('a list of references goes down to the first line that refers to nothing', () => {
  const list = `
    REF:  A.  KELMOS 1572
          B.  KELMOS 7591
          C.  Your letter of 4 May 1961

    1.  The two scales were put up at the railhead on the 3rd.
    See KELMOS 8116
  `;
  expect(holdingOf(list, 'C.')).toContain('under-references');
  expect(holdingOf(list, 'See KELMOS')).not.toContain('under-references');
});

test('a number that stands on the page before is that of the running head', () => {
  const [, second] = viewPages([page('\n  IN 70957\n'), page('\n  OUT 12852\n  IN 70957\n')]);
  const holding = second?.lines.filter((line) =>
    lineFeatures.some(({ name, holds }) => name === 'number-of-page-before' && holds(line)),
  );
  expect(holding?.map(({ text }) => text)).toEqual(['IN 70957']);
});

describe('what stands behind a label goes on beneath it', () => {
  const memo = `
    MEMORANDUM FOR: Chief, Field Supply
                    Room 12, Mill House
    FROM:           Registrar
    SUBJECT:        The well on the lower field and
                    the two scales at the railhead
                    (third report)

         The well on the lower field is still in use, and nobody knows by whom it was dug
    nor whether it was laid before the board on Monday, who wish to know more of it, as
  `;

  test('with its own label', () => {
    expect(linesHolding('goes-on-subject', memo)).toEqual([
      'the two scales at the railhead',
      '(third report)',
    ]);
    expect(linesHolding('goes-on-party', memo)).toEqual(['Room 12, Mill House']);
  });

  test('to the right of a bare one and part of a line lower, as in the boxes of a form', () => {
    const slip = `
      TO
                INFO
      FROM
                Mr. Thomas Hall

      The two scales were put up at the railhead.

      The well on the lower field is still in use.

      Nobody knows by whom it was dug.
    `;
    expect(linesHolding('entry-of-label', slip)).toEqual(['Mr. Thomas Hall']);
    expect(linesHolding('bare-label-with-entry', slip)).toEqual(['FROM']);
    expect(linesHolding('bare-label', slip)).toEqual(['TO', 'INFO']);
  });
});

test('a later sheet says again whom the letter goes to', () => {
  const first = `
                                             4 March 1931



  Director
  Division of Wells

  The well on the lower field is still in use, and nobody knows by whom it was dug.
  `;
  const second = `
  Director
  Division of Wells

  It was laid before the board on Monday, who wish to know more of the lower field.
  `;
  expect(linesHolding('repeats-addressee', `${first}====${second}`)).toEqual([
    'Director',
    'Division of Wells',
  ]);
  expect(linesHolding('repeats-addressee', `${first}====${second}\n  Dear Sir:\n`)).toEqual([]);
  expect(linesHolding('repeats-addressee', second)).toEqual([]);
});

test('the slug of a message stands right beneath its route', () => {
  const message = (first: string) =>
    `\n  ${first}\n  KELMOS FIELD\n  REF LOND 4321\n\n  1.  The two scales were put up at the railhead on the 3rd.\n`;
  expect(linesHolding('slug', message('DIR INFO LOND CITE ROME 1234'))).toEqual(['KELMOS FIELD']);
  expect(linesHolding('slug', message('DIR LOND cir ROME 1234'))).toEqual(['KELMOS FIELD']);
  expect(linesHolding('slug', message('DIR LOND C1T ROME 1234'))).toEqual(['KELMOS FIELD']);
  expect(linesHolding('slug', message('The two scales were put up'))).toEqual([]);
});

test('an entry that counts out copies goes on beneath the name', () => {
  const copies = `
    cc:
    1 - Mr. Thomas Hall
        Registrar
        Board of Wells
    2 - Files

    Board of Scales
  `;
  expect(linesHolding('hangs-under-counted', copies)).toEqual(['Registrar', 'Board of Wells']);
});

describe('lines of a list are known by most of those around them', () => {
  test('numbers above the first numbered paragraph are references, misread or not', () => {
    const message = `
      KELMOS 7591
      KELMOS 7793
      KELMOS 7801
      KELMOS 1868
      kelrnos
      KELMOS 8117
      KELMOS 8121

      1.  The two scales were put up at the railhead on the 3rd of the month.
      KELMOS 8118
      KELMOS 8119
      KELMOS 8120
      KELMOS 8124
    `;
    expect(linesHolding('numbers-above-paragraphs', message)).toContain('kelrnos');
    expect(linesHolding('among-numbers', message)).toContain('KELMOS 8118');
    expect(linesHolding('numbers-above-paragraphs', message)).not.toContain('KELMOS 8118');
    expect(linesHolding('above-first-paragraph', message)).toHaveLength(7);
  });

  test('posts in short', () => {
    const posts = ['ROME LOND OSLO', 'BERN BONNVIEN PARI', 'LIMA QUIT GUAT', 'CAIR BEIR'];
    expect(linesHolding('among-posts', posts.join('\n'))).toEqual(posts);
    expect(linesHolding('among-posts', posts.slice(0, 3).join('\n'))).toEqual([]);
  });

  test('posts on a page of hardly anything else', () => {
    const posts = ['ROME LOND OSLO PARI', 'ASHFORD, MILL LANE, UPPER FIELD, KELMOS', 'LIMA QUIT GUAT CAIR'];
    const said = 'The well is used in the summer by two families';
    const inList = (...lines: string[]) => linesHolding('in-list-of-posts', lines.join('\n'));
    expect(inList(...posts, said)).toEqual(posts);
    expect(inList(...posts, said, said)).toEqual([]);
    expect(inList(...posts.slice(0, 2), said)).toEqual([]);
  });

  test('copies that are counted out', () => {
    const copies = [
      '1 - Files',
      '2 - Mr. Hall',
      '2 - Library',
      '1 - Registry',
      'unbound',
      '3 - Board',
      '1 - Mill',
    ];
    expect(linesHolding('among-counted', copies.join('\n'))).toContain('unbound');
  });

  test('places in capitals, and the addressees of a message that go on over the page', () => {
    const posts = ['KELMOS', 'ASHFORD', 'MILL LANE', 'UPPER FIELD', 'DERNA'];
    const first = `\n  TO: KELMOS\n  ${posts.join('\n  ')}\n\n  RELEASING OFFICER\n`;
    const second = `\n  ${posts.join('\n  ')}\n`;
    expect(linesHolding('among-capital-entries', second)).toEqual(posts);
    expect(linesHolding('message-lists-on', `${first}====${second}`)).toEqual(posts);
    expect(linesHolding('message-lists-on', `${second}====${second}`)).toEqual([]);
  });
});

test('the foot that is printed on a message form is no running text', () => {
  const [sheet] = viewPages([
    page('\n  KELMOS\n\n  REPRODUCTION BY OTHER THAN THE ISSUING OFFICE IS PROHIBITED\n'),
  ]);
  expect(sheet?.firstText).toBeNull();
});
