import type { Character } from './alphabet.js';
import { noEdge, type WordGraph } from './word-graph.js';

/** What a language is known to be written with. Null: its file has no such list. */
export interface WordLists {
  readonly words: WordGraph | null;
  /** Numbers; a digit stands for any digit. */
  readonly numbers: WordGraph | null;
  /** What may stand around a word, with `inPlace` for the word itself: `( )`. */
  readonly punctuation: WordGraph | null;
}

/** Character of a graph that stands for a word among punctuation, and for a digit in numbers. */
const inPlace = 0;

/** One way to understand what was read of a word so far. */
interface Position {
  /** The list the word is in; null: still in the punctuation before it. */
  readonly list: WordGraph | null;
  readonly edge: number;
  /** Where one is in the punctuation: before the word, at the place of the word, or after it. */
  readonly punctuation: number;
  readonly isAfterWord: boolean;
}

/** The beginning of a word as far as it could become a word of the language. States are shared: equal beginnings are one state. */
export interface WordState {
  /** Whether it could end here. */
  readonly isComplete: boolean;
  readonly positions: readonly Position[];
  /** What every character tried so far led to. */
  readonly next: Map<number, WordState | null>;
}

/** States kept before they are all forgotten: a kilobyte each with what they lead to; a page of typed text makes a few thousand. */
const mostStates = 5_000;

/** Follows words of a language character by character, with punctuation before and after them. */
export class Dictionary {
  readonly #lists: WordLists;
  #start: WordState | null = null;
  #states = 0;

  constructor(lists: WordLists) {
    this.#lists = lists;
  }

  /** Where every word starts; null where the language has no lists. */
  start(): WordState | null {
    const { words, numbers, punctuation } = this.#lists;
    if (!words && !numbers) return null;
    // Of the states forgotten some are still in use: they go on to new ones of their own.
    if (this.#states > mostStates) this.#start = null;
    if (this.#start) return this.#start;
    this.#states = 0;
    const positions: Position[] = punctuation
      ? [{ list: null, edge: noEdge, punctuation: noEdge, isAfterWord: false }]
      : [words, numbers].flatMap((list) =>
          list ? [{ list, edge: noEdge, punctuation: noEdge, isAfterWord: false }] : [],
        );
    this.#start = { isComplete: false, positions, next: new Map() };
    return this.#start;
  }

  /** The state after a further character; null: no word goes on like that. */
  follow(state: WordState, character: Character): WordState | null {
    const known = state.next.get(character.id);
    if (known !== undefined) return known;
    const next = this.#newState(state, character);
    state.next.set(character.id, next);
    return next;
  }

  /** Whether this is a word or number of the language, with punctuation as it is used there. */
  contains(characters: readonly Character[]): boolean {
    let state = this.start();
    for (const character of characters) state = state && this.follow(state, character);
    return state?.isComplete ?? false;
  }

  #newState(state: WordState, character: Character): WordState | null {
    const positions: Position[] = [];
    for (const position of state.positions) {
      if (position.list === null) this.#addBefore(positions, position, character);
      else this.#addWithin(positions, position, position.list, character);
    }
    if (positions.length === 0) return null;
    this.#states += 1;
    return { isComplete: positions.some((each) => this.#isComplete(each)), positions, next: new Map() };
  }

  /** The word begins here, or more punctuation comes first. */
  #addBefore(positions: Position[], position: Position, character: Character): void {
    const { words, numbers, punctuation } = this.#lists;
    if (!punctuation) return;
    const place = punctuation.follow(position.punctuation, inPlace);
    for (const list of [words, numbers]) {
      if (place === noEdge || !list) continue;
      const edge = list.follow(noEdge, this.#inList(list, character));
      if (edge !== noEdge) positions.push({ list, edge, punctuation: place, isAfterWord: false });
    }
    const more = punctuation.follow(position.punctuation, character.id);
    if (more !== noEdge) positions.push({ ...position, punctuation: more });
  }

  /** The word goes on, or it was complete and punctuation follows. */
  #addWithin(positions: Position[], position: Position, list: WordGraph, character: Character): void {
    const { punctuation } = this.#lists;
    if (punctuation && position.punctuation !== noEdge && list.endsWord(position.edge)) {
      const after = punctuation.follow(position.punctuation, character.id);
      if (after !== noEdge) positions.push({ ...position, punctuation: after, isAfterWord: true });
    }
    if (position.isAfterWord) return;
    const edge = list.follow(position.edge, this.#inList(list, character));
    if (edge !== noEdge) positions.push({ ...position, edge });
  }

  #inList(list: WordGraph, { id, isDigit }: Character): number {
    return isDigit && list === this.#lists.numbers ? inPlace : id;
  }

  /** Punctuation alone is complete where it may stand alone. */
  #isComplete({ list, edge, punctuation }: Position): boolean {
    const isWord = list === null || list.endsWord(edge);
    const isAround = punctuation === noEdge || (this.#lists.punctuation?.endsWord(punctuation) ?? true);
    return isWord && isAround;
  }
}
