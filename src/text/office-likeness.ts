import { confusionShape } from './ocr-confusion.js';
import { agrees, type PersonName, parsePersonName } from './person-name.js';

/** The same offices and correspondents are held against one another for every letter of an archive. */
const textsKept = 20_000;

function kept<T>(find: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    if (found.size >= textsKept) found.clear();
    const value = find(text);
    found.set(text, value);
    return value;
  };
}

const words = kept(
  (text): ReadonlySet<string> =>
    new Set(
      text
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2 && !/^(?:the|and|for|of|his|her)$/i.test(word))
        .map(confusionShape),
    ),
);

const nameFrom = kept((text): PersonName | null => parsePersonName(text));

/** Share of the words of the shorter office that the longer holds too, under OCR confusion, 0..1; 0 where either has none. */
export function officeLikeness(a: string, b: string): number {
  const [first, second] = [words(a), words(b)];
  const fewest = Math.min(first.size, second.size);
  if (fewest === 0) return 0;
  return [...first].filter((word) => second.has(word)).length / fewest;
}

/** What names one end of a letter. */
export interface Named {
  readonly name: string | null;
  readonly title: string | null;
  readonly organization: string | null;
}

/** Whether two ends of letters may be the same: their names agree, or where one has no name, their offices. */
export function mayBeSame(a: Named, b: Named): boolean {
  const [first, second] = [a.name && nameFrom(a.name), b.name && nameFrom(b.name)];
  if (first && second) return agrees(first, second);
  const officeOf = (party: Named): string =>
    [party.title, party.organization, party.title ? null : party.name].join(' ');
  return officeLikeness(officeOf(a), officeOf(b)) >= 0.6;
}
