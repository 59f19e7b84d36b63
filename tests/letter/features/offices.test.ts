import { describe, expect, test } from 'vitest';
import { lineFeatures } from '../../../src/letter/features/index.js';
import { viewPages } from '../../../src/letter/view-pages.js';
import { page } from '../../support/page.js';

/** The lines of a page of which a feature holds. */
const linesOf = (feature: string, text: string): readonly string[] =>
  viewPages([page(text)])
    .flatMap(({ lines }) => lines)
    .filter((line) => lineFeatures.some(({ name, holds }) => name === feature && holds(line)))
    .map(({ text }) => text);

const text = `

     The well on the lower field is still in use, and the plan of the year
  before last does not show it, as the board was told when it met in May.
`;

describe('offices and posts in short', () => {
  test.each(['INFO DDP, CI, CI/OPS, FI 2, S/C 2', 'NFO : Doe, CI, CI/ors, ci/oA, FI, M 7'])(
    'listed: %s',
    (line) => {
      expect(linesOf('lists-offices', `${line}${text}`)).toEqual([line]);
    },
  );

  test('two of them go on with the list above', () => {
    expect(linesOf('lists-offices', `INFO: CE/TNI, COMPT, LIMIT,\nFILE, CE/W${text}`)).toHaveLength(2);
    expect(linesOf('lists-offices', `FILE, CE/W${text}`)).toEqual([]);
  });

  test.each([
    'DIR INFO LANT PACY CITE ROME 9927',
    'DIR ROME crxxs 0208',
    'INFO DIR MANA SALV GUAT cir PACY 8026',
  ])('the route of a message: %s', (line) => {
    expect(linesOf('route-of-message', `${line}${text}`)).toEqual([line]);
  });

  test.each(['CITE ROME 9927', 'REP A MEXI 7317', 'FIELD REPORT NO. EKA 4230', 'PAGE THREE OUT 52128'])(
    'no route: %s',
    (line) => {
      expect(linesOf('route-of-message', `${line}${text}`)).toEqual([]);
    },
  );

  test('posts beneath the route, to its right', () => {
    const message = `
      DIR INFO LANT PACY CITE ROME 9927
                           TEGU SANJ
      TYPIC
    ${text}`;
    expect(linesOf('aside-under-route', message)).toEqual(['TEGU SANJ']);
  });

  test('an office and its file, above the text and beneath', () => {
    const memorandum = `Director, Mills (100-1234)\nHall (4-21)${text}\nFields (105-35)`;
    expect(linesOf('office-with-file-above', memorandum)).toEqual(['Director, Mills (100-1234)']);
    expect(linesOf('office-with-file-below', memorandum)).toEqual(['Fields (105-35)']);
  });

  test('copies counted out without a stroke', () => {
    expect(linesOf('office-counted', `${text}\n3 EE\nI SR\n2 CGS/G`)).toEqual(['3 EE', 'I SR', '2 CGS/G']);
    expect(linesOf('office-counted', `${text}\n1 COPY`)).toEqual([]);
  });
});
