import { type Box, boxAround, widthOf } from '../../model/box.js';
import { meanConfidence } from '../../model/page.js';
import { charactersIn } from '../characters-in.js';
import type { EngineWord } from '../engine.js';
import { priceOfText, usualPrices } from './language-model.js';
import { inThousandths, type Reader, type Reading } from './read-line.js';

/**
 * What the first network's likelihoods count beside the second's: it has twice as many steps to a letter. On the typed Stanford
 * pages 0.6, 1 and 1.5 leave 5.1, 5.1 and 5.5 of a hundred characters wrong.
 */
const firstShare = 0.6;

/** Boxes of words that overlap by more than this share of the narrower are of the same stretch. */
const overlap = 0.25;

/** To either side of a stretch, in heights of its words, lies what belongs to it. */
const margin = 0.1;

/**
 * The words of a line that two networks have read: of each stretch whose words differ those that both networks together find
 * more probable, words that the language does not have at a price.
 */
export function settleWords(first: Reading, second: Reading, language: Reader): readonly EngineWord[] {
  return alignWords(first.words, second.words).flatMap(([one, two]) => {
    // Of specks beside the words the second network makes stops and dashes.
    if (one.length === 0) return charactersIn(two) > 0 ? two : [];
    if (two.length === 0) return one;
    const [text, other] = [textOf(one), textOf(two)];
    if (text === other) return meanConfidence(two) > meanConfidence(one) ? two : one;
    const { left, right, top, bottom } = boxAround([...one, ...two].map(({ box }) => box)) as Box;
    const beside = margin * (bottom - top);
    const likelihood = (words: string): number =>
      firstShare * first.likelihood(words, left - beside, right + beside) +
      second.likelihood(words, left - beside, right + beside) -
      priceOfText({ ...language, prices: usualPrices }, words);
    return likelihood(other) > likelihood(text) ? doubted(two, meanConfidence(one)) : one;
  });
}

/** The second network is sure of much that it makes of handwriting: what the first did not read so at all is a fifth less sure. */
const doubted = (words: readonly EngineWord[], sureness: number): readonly EngineWord[] =>
  words.map((word) => ({ ...word, confidence: inThousandths(word.confidence * (0.8 + 0.2 * sureness)) }));

const textOf = (words: readonly EngineWord[]): string => words.map(({ text }) => text).join(' ');

type Stretch = readonly [first: readonly EngineWord[], second: readonly EngineWord[]];

/** From left to right the words of both that stand at the same place; one side is empty where only the other read something. */
function alignWords(first: readonly EngineWord[], second: readonly EngineWord[]): readonly Stretch[] {
  const words = [
    ...first.map((word) => ({ word, isFirst: true })),
    ...second.map((word) => ({ word, isFirst: false })),
  ].sort((a, b) => a.word.box.left - b.word.box.left);
  const stretches: (typeof words)[] = [];
  let last: Box | null = null;
  for (const each of words) {
    const { box } = each.word;
    const shared: number = last ? last.right - box.left : 0;
    const isSame: boolean = last !== null && shared > overlap * Math.min(widthOf(box), widthOf(last));
    if (isSame) stretches.at(-1)?.push(each);
    else stretches.push([each]);
    last = isSame && last && last.right > box.right ? last : box;
  }
  return stretches.map(
    (each): Stretch => [
      each.filter(({ isFirst }) => isFirst).map(({ word }) => word),
      each.filter(({ isFirst }) => !isFirst).map(({ word }) => word),
    ],
  );
}
