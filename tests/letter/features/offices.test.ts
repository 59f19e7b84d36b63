import { describe, expect, test } from 'vitest';
import { linesHolding } from '../../support/lines-holding.js';

const text = `

     The well on the lower field is still in use, and the plan of the year
  before last does not show it, as the board was told when it met in May.
`;

describe('offices and posts in short', () => {
  test.each(['INFO DDP, CI, CI/OPS, FI 2, S/C 2', 'NFO : Doe, CI, CI/ors, ci/oA, FI, M 7'])(
    'listed: %s',
    (line) => {
      expect(linesHolding('lists-offices', `${line}${text}`)).toEqual([line]);
    },
  );

  test('two of them go on with the list above', () => {
    expect(linesHolding('lists-offices', `INFO: CE/TNI, COMPT, LIMIT,\nFILE, CE/W${text}`)).toHaveLength(2);
    expect(linesHolding('lists-offices', `FILE, CE/W${text}`)).toEqual([]);
  });

  test.each([
    'DIR INFO LANT PACY CITE ROME 9927',
    'DIR ROME crxxs 0208',
    'INFO DIR MANA SALV GUAT cir PACY 8026',
  ])('the route of a message: %s', (line) => {
    expect(linesHolding('route-of-message', `${line}${text}`)).toEqual([line]);
  });

  test.each(['CITE ROME 9927', 'REP A MEXI 7317', 'FIELD REPORT NO. EKA 4230', 'PAGE THREE OUT 52128'])(
    'no route: %s',
    (line) => {
      expect(linesHolding('route-of-message', `${line}${text}`)).toEqual([]);
    },
  );

  test('an office and its file, above the text and beneath', () => {
    const memorandum = `Director, Mills (100-1234)\nHall (4-21)${text}\nFields (105-35)`;
    expect(linesHolding('office-with-file-above', memorandum)).toEqual(['Director, Mills (100-1234)']);
    expect(linesHolding('office-with-file-below', memorandum)).toEqual(['Fields (105-35)']);
  });
});
