import { describe, expect, it } from 'vitest';
import { MisuseError } from '../../../src/errors.js';
import { matchExpression, parseQuery, withoutPhrases } from '../../../src/store/search/parse-query.js';

const expression = (...args: string[]): string => matchExpression(parseQuery(args));

describe('the words of a search', () => {
  it.each<[string[], string]>([
    [['bolton'], '("bolton")'],
    [['kofi', 'Annan'], '("kofi") AND ("annan")'],
    [["O'Brien"], '("o brien")'],
    [['14-B'], '("14 b")'],
    [['Nov.', '22'], '("nov") AND ("22")'],
    [['S-0041-0001-063-00069'], '("s 0041 0001 063 00069")'],
    [['ST/SGB/2003/13'], '("st sgb 2003 13")'],
    [['Hammarskjöld'], '("hammarskjold")'],
    [['zero tolerance'], '("zero tolerance")'],
    [['"zero tolerance"', 'policy'], '("zero tolerance") AND ("policy")'],
    [['policy "zero tolerance"'], '("policy") AND ("zero tolerance")'],
    [['dipl*'], '("dipl"*)'],
    [['quay', 'OR', 'harbour'], '("quay" OR "harbour")'],
    [['quay', 'AND', 'harbour'], '("quay") AND ("harbour")'],
    [['quay', 'NOT', 'harbour'], '(("quay")) NOT ("harbour")'],
    [['near', 'and', 'or'], '("near") AND ("and") AND ("or")'],
    [['"unclosed'], '("unclosed")'],
    [['a\u0000b'], '("a b")'],
    [['text:', '{x}', '^y', '(z)'], '("text") AND ("x") AND ("y") AND ("z")'],
    [['quay', '--', '&'], '("quay")'],
  ])('%j', (args, expected) => {
    expect(expression(...args)).toBe(expected);
  });

  it.each([[['']], [['&', '...']], [['NOT', 'harbour']], [['"']]])('%j say nothing to look for', (args) => {
    expect(() => parseQuery(args)).toThrow(MisuseError);
  });

  it('come apart where a phrase is not found', () => {
    expect(matchExpression(withoutPhrases(parseQuery(['zero tolerance*'])))).toBe(
      '("zero") AND ("tolerance"*)',
    );
  });

  it('take variants in place of a word, in phrases too', () => {
    const variants = new Map([['bolton', ['bolton', 'bo1ton']]]);
    expect(matchExpression(parseQuery(['mr bolton']), variants)).toBe('("mr bolton" OR "mr bo1ton")');
  });
});
