import { confusionShape, editDistance } from '../ocr-confusion.js';

/** English, French, Spanish, German and Portuguese, as letters spell them; abbreviations without their stop. */
const namesByMonth: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'enero', 'januar', 'jänner', 'janeiro'],
  ['february', 'feb', 'febr', 'février', 'fevr', 'febrero', 'februar', 'fevereiro'],
  ['march', 'mar', 'mch', 'mars', 'marzo', 'märz', 'março'],
  ['april', 'apr', 'apl', 'avril', 'avr', 'abril'],
  ['may', 'mai', 'mayo', 'maio'],
  ['june', 'jun', 'juin', 'junio', 'juni', 'junho'],
  ['july', 'jul', 'jly', 'juillet', 'juil', 'julio', 'juli', 'julho'],
  ['august', 'aug', 'août', 'agosto'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'setembro'],
  ['october', 'oct', 'octobre', 'octubre', 'oktober', 'okt', 'outubro'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dec', 'décembre', 'diciembre', 'dezember', 'dez', 'dezembro'],
];

const monthByName = new Map(
  namesByMonth.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const monthByShape = new Map([...monthByName].map(([name, month]) => [confusionShape(name), month] as const));

/** Names of so many letters are told with two of them wrong: no word between a day and a year comes nearer ("Septenbor"). */
const longName = 8;

/**
 * The month a word names, 1 to 12, as written or as a recognizer may have misread it ("Maroh", "0ct", "N0V").
 * `amongNumbers`: the word stands between a day and a whole year, so that a short one too may have a wrong letter ("Mer.").
 */
export function readMonth(word: string, amongNumbers = false): { month: number; repaired: boolean } | null {
  const name = word.toLowerCase().replace(/\.$/, '');
  const exact = monthByName.get(name);
  if (exact !== undefined) return { month: exact, repaired: false };
  const shape = confusionShape(name);
  const alike = monthByShape.get(shape);
  if (alike !== undefined) return { month: alike, repaired: true };
  // Under five letters one edit makes many a word a month: "now", "many", "Mary".
  const shortest = amongNumbers ? 3 : 5;
  if (shape.length < shortest) return null;
  const near = [...monthByShape].filter(([known]) => {
    const most = amongNumbers && known.length >= longName ? 2 : 1;
    return (
      known.length >= shortest &&
      (known.length > 4 || known.length === shape.length) &&
      editDistance(shape, known, most) <= most
    );
  });
  const months = new Set(near.map(([, month]) => month));
  const [month] = months;
  return months.size === 1 && month !== undefined ? { month, repaired: true } : null;
}
