import { expect, test } from 'vitest';
import { bytesField, messageField, numberField, varint } from '../../../src/ocr/network/protobuf.js';

test.each([
  [0, '00'],
  [127, '7f'],
  [128, '8001'],
  [150, '9601'],
  [2 ** 40, '808080808020'],
  [-1, 'ffffffffffffffffff01'],
])('the varint of %i is %s', (value, hex) => {
  expect(varint(value).toString('hex')).toBe(hex);
});

test('fields carry their number and wire type', () => {
  expect(numberField(1, 150).toString('hex')).toBe('089601');
  expect(bytesField(2, 'testing').toString('hex')).toBe('120774657374696e67');
  expect(messageField(3, numberField(1, 150)).toString('hex')).toBe('1a03089601');
});
