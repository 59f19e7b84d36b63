import { expect, it } from 'vitest';
import { inReadingOrder } from '../../src/fields/reading-order.js';
import type { FieldValue } from '../../src/model/field-value.js';
import { pages } from '../support/page.js';

const [first, second] = pages('Sir,\n===\nYours,');

function valueAt(value: string, page: typeof first, top: number, left: number): FieldValue {
  if (!page) throw new Error('no page');
  const box = { left, top, right: left + 100, bottom: top + 30 };
  return {
    field: 'copies',
    value,
    origin: 'stated',
    confidence: 0.9,
    evidence: { rule: 'distribution', page: page.ref, box, text: value },
  };
}

it('puts values as they stand on the pages, those without words last', () => {
  const inferred: FieldValue = { ...valueAt('inferred', first, 0, 0), evidence: null };
  const given = [
    inferred,
    valueAt('below', second, 900, 10),
    valueAt('right', second, 100, 700),
    valueAt('left', second, 100, 10),
    valueAt('before', first, 2000, 10),
  ];
  const inOrder = inReadingOrder(
    given,
    [first, second].flatMap((page) => page ?? []),
  );
  expect(inOrder.map(({ value }) => value)).toEqual(['before', 'left', 'right', 'below', 'inferred']);
});
