import type { Box } from '../model/box.js';
import type { OcrLine, OcrPage } from '../model/page.js';
import type { Formula } from './lexicon/formulas.js';
import type { CharacterCounts } from './word-traits.js';

/** What is measured once of a page and compared with its neighbours. */
export interface PageMeasures {
  /** The number the page gives itself; null where it gives none. */
  readonly mark: number | null;
  /** Whether it is plain that the number is the page's: "page", dashes or "of" stand with it. */
  readonly isMarkNamed: boolean;
  /** The first and the last line of running text; null without any. */
  readonly firstText: LineView | null;
  readonly lastText: LineView | null;
  /** The first salutation and the last complimentary close or courtesy clause; null without any. */
  readonly salutation: LineView | null;
  readonly closing: LineView | null;
  /** The last courtesy clause, wherever it stands in its line; null without any. */
  readonly courtesy: LineView | null;
  /** The first complimentary close. */
  readonly firstClosing: LineView | null;
  /** The first and the last line with a label such as TO or FROM; null without any. */
  readonly firstLabel: LineView | null;
  readonly lastLabel: LineView | null;
  /** The heading or foot of a message form, or the mark of a message's end, stands on the page. */
  readonly isMessage: boolean;
  /** Share of the letters of running text that are capitals, 0..1; null where there are too few. */
  readonly capitalShare: number | null;
  /** How far the recognizer trusts the lines of the page, 0..1. */
  readonly legibility: number;
  /** The line that opens the first paragraph numbered 1; null without one. */
  readonly firstParagraph: LineView | null;
  /** The numbers of the numbered paragraphs, in order. */
  readonly paragraphs: readonly number[];
  /** Whether the page lists things: a third of its lines are numbered entries or names, surname first. */
  readonly isList: boolean;
  /** Words of four characters and more with three digits and more, years left out: they name files, messages, persons. */
  readonly references: ReadonlySet<string>;
  /** Words of six letters and more in small letters: what the page speaks of, whatever it is. */
  readonly longWords: ReadonlySet<string>;
  /** Triples of letters of the uppermost lines under OCR confusion. */
  readonly headTriples: ReadonlySet<string>;
  /** The same of each of the first three lines of words in the upper fifth, stamps left out. */
  readonly headLines: readonly ReadonlySet<string>[];
  /** And of each line beneath the uppermost tenth and in the upper 55 %, where addressees and subjects stand. */
  readonly innerLines: readonly ReadonlySet<string>[];
}

/** A page as the features look at it: upright, with what its lines have in common measured once. */
export interface PageView extends PageMeasures {
  readonly page: OcrPage;
  readonly lines: readonly LineView[];
  /** The nearest page before it that has lines; null on the first. */
  readonly previous: PageView | null;
  /** The nearest page after it that has lines; null on the last. */
  readonly next: PageView | null;
  /** Whether pages without lines lie between it and the page before. */
  readonly afterEmptyPage: boolean;
  /** Pixels, once upright. */
  readonly width: number;
  readonly height: number;
  /** Pixels: the usual height of a line and the usual way from one line's top to the next one's. */
  readonly lineHeight: number;
  readonly pitch: number;
  /** The usual width of a character with the white behind it. */
  readonly characterWidth: number;
  /** Whether enough lines stand on the page for its line height, pitch and margins to tell anything. */
  readonly isMeasured: boolean;
  /** Pixels: where most lines begin, and where the longer ones end. */
  readonly leftMargin: number;
  readonly rightMargin: number;
}

/** A line as the features look at it. */
export interface LineView {
  readonly sheet: PageView;
  readonly line: OcrLine;
  /** From 0 among the lines of its page. */
  readonly index: number;
  readonly text: string;
  readonly words: readonly string[];
  /** Upright, in pixels. */
  readonly box: Box;
  /** Mean of the words' confidence by character, 0..1. */
  readonly confidence: number;
  readonly counts: CharacterCounts;
  /** Share of the words that look like words, 0..1. */
  readonly plausibility: number;
  /** How many of the words are the small ones that sentences are held together by, and how many such as names are made of. */
  readonly smallWords: number;
  readonly nameWords: number;
  /** Two to five words such as names are made of and no others. */
  readonly isNameLike: boolean;
  /** A date; a day and time as message centres write it. */
  readonly hasDate: boolean;
  readonly hasMessageTime: boolean;
  /** Formulas of correspondence found in the line, with the place of their first word. */
  readonly formulas: ReadonlyMap<Formula, number>;
  /** Those of them that open the line: nothing stands before but scraps of two characters, as specks are read. */
  readonly opening: ReadonlySet<Formula>;
  readonly isSalutation: boolean;
  readonly isClosing: boolean;
  /** TO, FROM and the like with a colon stand in front. */
  readonly isLabelled: boolean;
  /** White above and below to the nearest line that shares columns, in usual pitches less one; large where there is none. */
  readonly gapAbove: number;
  readonly gapBelow: number;
  readonly previous: LineView | null;
  readonly next: LineView | null;
  /** Whether the line before stands on the same row, to its left. */
  readonly isBeside: boolean;
  /** Of the row before, the line that shares columns with it, else the first; null on the first row. */
  readonly above: LineView | null;
  /** The same of the row behind; null on the last row. */
  readonly below: LineView | null;
}
