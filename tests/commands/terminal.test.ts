import { describe, expect, it } from 'vitest';
import { wrapped } from '../../src/commands/terminal.js';

describe('a line fitted to the terminal', () => {
  it('breaks between words, further parts indented', () => {
    expect(wrapped('To      Lars Hammar, Office of Ports, Veldhaven', 24, '        ')).toBe(
      'To      Lars Hammar,\n        Office of Ports,\n        Veldhaven',
    );
  });

  it.each([
    ['short', 24],
    ['a line of any length where there is no terminal', null],
    ['Donaudampfschifffahrtsgesellschaft', 10],
  ])('%j within %j stays', (line, width) => {
    expect(wrapped(line, width)).toBe(line);
  });
});
