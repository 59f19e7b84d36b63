import { MisuseError } from '../../errors.js';
import { wordsOf } from './similar-words.js';

/** One word, or several in a row. */
export interface QueryTerm {
  /** Folded as the index folds them; never empty. */
  readonly words: readonly string[];
  /** Whether the last word is only the beginning of one: `dipl*`. */
  readonly isPrefix: boolean;
}

/** What a letter must have: of every group at least one term, and none of the excluded. */
export interface Query {
  readonly groups: readonly (readonly QueryTerm[])[];
  readonly excluded: readonly QueryTerm[];
}

const quotedOrWord = /"(?<phrase>[^"]*)"?(?<star>\*)?|(?<word>[^\s"]+)/g;

function parseTerm(text: string): QueryTerm | null {
  const words = wordsOf(text);
  return words.length > 0 ? { words, isPrefix: text.trimEnd().endsWith('*') } : null;
}

/** The parts of one argument: the shell has taken its quotes off, so several words without quotes are a phrase. */
function partsOf(argument: string): readonly (QueryTerm | 'OR' | 'NOT')[] {
  if (!argument.includes('"') && /\S\s+\S/.test(argument)) {
    const phrase = parseTerm(argument);
    return phrase ? [phrase] : [];
  }
  return [...argument.matchAll(quotedOrWord)].flatMap(({ groups }): (QueryTerm | 'OR' | 'NOT')[] => {
    if (groups?.word === 'AND') return [];
    if (groups?.word === 'OR' || groups?.word === 'NOT') return [groups.word];
    const term = parseTerm(`${groups?.phrase ?? groups?.word ?? ''}${groups?.star ?? ''}`);
    return term ? [term] : [];
  });
}

/**
 * Reads the words of a search: words, "phrases", `begin*`, `a OR b`, `NOT c`. Anything else in them, as in O'Brien,
 * 14-B or S-0041, only parts words that must stand in a row. Throws MisuseError where nothing is left to look for.
 */
export function parseQuery(args: readonly string[]): Query {
  const groups: QueryTerm[][] = [];
  const excluded: QueryTerm[] = [];
  let operator: 'OR' | 'NOT' | null = null;
  for (const part of args.flatMap(partsOf)) {
    if (part === 'OR' || part === 'NOT') {
      operator = part;
      continue;
    }
    if (operator === 'NOT') excluded.push(part);
    else if (operator === 'OR' && groups.length > 0) groups.at(-1)?.push(part);
    else groups.push([part]);
    operator = null;
  }
  if (groups.length === 0 && args.length > 0) {
    const words = args.join(' ');
    throw new MisuseError(
      excluded.length > 0
        ? `${words}: only says what not to find.`
        : `${words || '""'}: has no word to look for.`,
      'Give at least one word with letters or digits in it.',
    );
  }
  return { groups, excluded };
}

/** The query with every phrase taken apart into its words. */
export const withoutPhrases = (query: Query): Query => ({
  groups: query.groups.flatMap((group) =>
    group.length === 1 && group[0]
      ? group[0].words.map((word, index, words) => [
          { words: [word], isPrefix: (group[0]?.isPrefix ?? false) && index === words.length - 1 },
        ])
      : [group],
  ),
  excluded: query.excluded,
});

/** Every word that is looked for, once. */
export const wantedWords = (query: Query): string[] => [
  ...new Set(query.groups.flatMap((group) => group.flatMap((term) => term.words))),
];

/** Words that may stand in place of a word, itself among them; a word that is not in it stands for itself. */
export type Variants = ReadonlyMap<string, readonly string[]>;

/** A phrase of long words with many variants each would multiply without end. */
const maxPhrases = 64;

function termExpression({ words, isPrefix }: QueryTerm, variants: Variants): string {
  let phrases: string[][] = [[]];
  for (const word of words) {
    const inPlace = variants.get(word) ?? [word];
    phrases = phrases
      .flatMap((phrase) => inPlace.map((variant) => [...phrase, variant]))
      .slice(0, maxPhrases);
  }
  return phrases.map((phrase) => `"${phrase.join(' ')}"${isPrefix ? '*' : ''}`).join(' OR ');
}

/** The query in SQLite's own language. Words are letters and digits only by now, so quoting them is safe. */
export function matchExpression(query: Query, variants: Variants = new Map()): string {
  const oneOf = (terms: readonly QueryTerm[]): string =>
    `(${terms.map((term) => termExpression(term, variants)).join(' OR ')})`;
  const wanted = query.groups.map(oneOf).join(' AND ');
  return query.excluded.length > 0 ? `(${wanted}) NOT ${oneOf(query.excluded)}` : wanted;
}
