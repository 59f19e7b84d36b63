import { ByteReader, TraineddataFault } from './byte-reader.js';

/** An edge that is not there. */
export const noEdge = -1;

const magicNumber = 42;

/** Bits of an edge above its character. */
const flags = { last: 1, wordEnd: 4 } as const;

/**
 * Words as a graph whose edges are characters: words that begin or end alike share edges. In the file (Tesseract,
 * src/dict/dawg.h) an edge is 64 bits: as many as the characters need, three flags, the first edge of the next node.
 * The edges of a node stand one after another, those of the first node first; 0 as next node: no word goes on.
 */
export class WordGraph {
  readonly #characters: Uint32Array;
  readonly #next: Uint32Array;
  readonly #flags: Uint8Array;

  constructor(bytes: Buffer) {
    const reader = new ByteReader(bytes);
    if (reader.int16() !== magicNumber) throw new TraineddataFault('a word list of it is damaged');
    const alphabetSize = reader.int32();
    const count = reader.count(8);
    const characterBits = Math.ceil(Math.log2(alphabetSize + 1));
    if (!(characterBits > 0 && characterBits < 28))
      throw new TraineddataFault('a word list of it is damaged');
    const nextUnit = 2 ** (characterBits + 3);
    this.#characters = new Uint32Array(count);
    this.#next = new Uint32Array(count);
    this.#flags = new Uint8Array(count);
    const edges = reader.bytes(count * 8);
    for (let edge = 0; edge < count; edge++) {
      const [low, high] = [edges.readUInt32LE(edge * 8), edges.readUInt32LE(edge * 8 + 4)];
      this.#characters[edge] = low & (2 ** characterBits - 1);
      this.#flags[edge] = (low >>> characterBits) & 7;
      this.#next[edge] = Math.floor((high * 2 ** 32 + low) / nextUnit);
    }
  }

  /** The edge with this character out of the first node, or out of the node that an edge leads to; `noEdge` where there is none. */
  follow(edge: number, character: number): number {
    let at = edge === noEdge ? 0 : (this.#next[edge] as number);
    if (edge !== noEdge && at === 0) return noEdge;
    for (; at < this.#characters.length; at++) {
      if (this.#characters[at] === character) return at;
      if (((this.#flags[at] as number) & flags.last) !== 0) return noEdge;
    }
    return noEdge;
  }

  /** Whether a word is complete with this edge. */
  endsWord(edge: number): boolean {
    return edge !== noEdge && ((this.#flags[edge] as number) & flags.wordEnd) !== 0;
  }
}
