import type { Alphabet, Character, CodeBranch } from '../../src/ocr/network/alphabet.js';
import { Dictionary } from '../../src/ocr/network/dictionary.js';
import { WordGraph } from '../../src/ocr/network/word-graph.js';

/** An alphabet whose codes are the places of its letters. */
export function tinyAlphabet(letters: string): Alphabet {
  const characters = Array.from(letters, (text, id): Character => {
    return { id, text, isSpace: text === ' ', isDigit: /\d/.test(text) };
  });
  const next = new Map(
    characters.map((character): [number, CodeBranch] => [character.id, { character, next: new Map() }]),
  );
  return { root: { character: null, next }, characters };
}

export const dictionaryOf = (alphabet: Alphabet, words: readonly string[]): Dictionary =>
  new Dictionary({ words: wordGraphOf(alphabet, words), numbers: null, punctuation: null });

interface Node {
  readonly next: Map<number, Node>;
  isWord: boolean;
}

/** A graph of these words as a traineddata file would have it, except that no two words share an end. */
export function wordGraphOf({ characters }: Alphabet, words: readonly string[]): WordGraph {
  const root: Node = { next: new Map(), isWord: false };
  for (const word of words) {
    let node = root;
    for (const letter of word) {
      const id = characters.findIndex(({ text }) => text === letter);
      const next = node.next.get(id) ?? { next: new Map(), isWord: false };
      node.next.set(id, next);
      node = next;
    }
    node.isWord = true;
  }
  const nodes = [root];
  for (const node of nodes) nodes.push(...[...node.next.values()].filter(({ next }) => next.size > 0));
  const starts = new Map<Node, number>();
  let count = 0;
  for (const node of nodes) {
    starts.set(node, count);
    count += node.next.size;
  }
  const bits = Math.ceil(Math.log2(characters.length + 1));
  const bytes = Buffer.alloc(10 + 8 * count);
  bytes.writeInt16LE(42, 0);
  bytes.writeInt32LE(characters.length, 2);
  bytes.writeInt32LE(count, 6);
  let at = 10;
  for (const node of nodes) {
    const edges = [...node.next];
    for (const [index, [id, next]] of edges.entries()) {
      const flags = (index === edges.length - 1 ? 1 : 0) + (next.isWord ? 4 : 0);
      const edge = (BigInt(starts.get(next) ?? 0) << BigInt(bits + 3)) | BigInt((flags << bits) | id);
      bytes.writeBigUInt64LE(edge, at);
      at += 8;
    }
  }
  return new WordGraph(bytes);
}
