import type { LetterField } from '../model/field.js';
import { linesIn, passageOf } from './passage.js';

/** The commonest words that tell a language from its neighbours, by BCP 47 code. */
const wordsByLanguage: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in that is was for with on as be this have are by which not from will would'.split(' '),
  ),
  fr: new Set('le la les des et du en une est dans que qui pour au par sur avec pas nous vous'.split(' ')),
  es: new Set('el la los las de y en que del se por con una para es al su como más'.split(' ')),
  de: new Set('der die und das den von zu mit sich des auf für ist im dem nicht ein eine als'.split(' ')),
  pt: new Set('o a os as de e do da em que um uma para com não por dos no na ao'.split(' ')),
  it: new Set('il di che la per un del della in non con una sono gli dei alla nel le'.split(' ')),
};

/** Detectors are wrong on short strings. */
const fewestLetters = 60;
/** Of all words, that one language's commonest must be; typed English letters, well read, have about four in ten. */
const leastShare = 0.15;

export const language: LetterField = {
  name: 'language',
  many: false,
  inheritsFrom: null,
  description: 'BCP 47 code of the language of the text; none where the text is too short to say.',
  read: (letter) => {
    const body = linesIn(letter, 'body');
    const passage = passageOf(body.length > 0 ? body : letter.lines);
    const words = passage.text.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (words.join('').length < fewestLetters) return [];
    const [best, second] = Object.entries(wordsByLanguage)
      .map(([code, known]) => ({
        code,
        share: words.filter((word) => known.has(word)).length / words.length,
      }))
      .sort((a, b) => b.share - a.share);
    if (!best || best.share < leastShare) return [];
    const lead = (best.share - (second?.share ?? 0)) / best.share;
    return [{ value: best.code, strength: Math.min(0.98, 0.5 + lead), origin: 'inferred', evidence: null }];
  },
};
