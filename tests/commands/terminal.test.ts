import { describe, expect, it } from 'vitest';
import { wrapped } from '../../src/commands/terminal.js';

describe('a line fitted to the terminal', () => {
  it.each<[string, number | null, string[]]>([
    ['Lars Hammar, Office of Ports, Veldhaven', 16, ['Lars Hammar,', 'Office of Ports,', 'Veldhaven']],
    ['short', 24, ['short']],
    ['', 24, ['']],
    ['of any length where there is no terminal', null, ['of any length where there is no terminal']],
    ['the Donaudampfschifffahrt goes', 10, ['the', 'Donaudampfschifffahrt', 'goes']],
    ['    indented lines of a letter', 14, ['    indented', 'lines of a', 'letter']],
  ])('%j within %j columns', (line, width, parts) => {
    expect(wrapped(line, width)).toEqual(parts);
  });
});
