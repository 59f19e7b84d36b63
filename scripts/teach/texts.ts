import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chance, pick, type Random, wholeBetween } from '../fixtures/random.js';

/** What is written on taught lines: running text and what stands at the head and foot of letters. */
export interface Texts {
  prose(random: Random): string;
  head(random: Random): string;
}

/** Debian's packages fortunes and wamerican. */
const fortunes = '/usr/share/games/fortunes';
const dictionary = '/usr/share/dict/words';

/** Collections that are drawings, code or of one jargon. */
const unfit = /\.|ascii-art|knghtbrd|debian|perl|linux|computers|translate|tao|magic/;

const printable = /^[\x20-\x7e]*$/;
const codeLike = /[\\{}^~|<>_`@]/;

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const units =
  'Office Division Branch Station Department Section Committee Secretariat Bureau Council Mission Embassy University Board Group Staff Desk Registry Ministry Bank Company'.split(
    ' ',
  );
const posts = [
  ...'Chief Director Secretary President Chairman Secretary-General Under-Secretary Counsel Attorney Representative Officer Manager Minister'.split(
    ' ',
  ),
  'Acting Chief',
  'Deputy Director',
  'Assistant Secretary',
];
const styles = 'Mr. Mrs. Miss Dr. Col. Hon. General Ambassador Sir'.split(' ');
const labels = [
  ...'TO FROM SUBJECT DATE REF REFERENCE THROUGH VIA INFO ACTION ATTENTION CITE cc Encl. Attachment Distribution To From Subject Date File Re Title Remarks Classification Telephone'.split(
    ' ',
  ),
  'Copies to',
  'MEMORANDUM FOR',
  'Room No.',
  'Your ref',
  'Our ref',
];
const separators = [':', ' :', ':  ', ' : ', '. ', '  '];
const closings = [
  'Sincerely yours,',
  'Yours truly,',
  'Very truly yours,',
  'Yours sincerely,',
  'Respectfully,',
  'Yours faithfully,',
  'I have the honour to be,',
  'With kind regards,',
];
const handlings = 'SECRET CONFIDENTIAL RESTRICTED URGENT PRIORITY ROUTINE UNCLASSIFIED COPY IMMEDIATE'.split(
  ' ',
);

type Maker = (random: Random) => string;

const oneOf =
  (...makers: readonly Maker[]): Maker =>
  (random) =>
    pick(random, makers)(random);

const times = (random: Random, count: number, make: Maker): string =>
  Array.from({ length: count }, () => make(random)).join('');
const digits = (random: Random, count: number): string =>
  times(random, count, (r) => String(wholeBetween(r, 0, 9)));
const capitals = (random: Random, count: number): string =>
  times(random, count, (r) => String.fromCharCode(65 + wholeBetween(r, 0, 25)));
const number = (random: Random, low: number, high: number): string => String(wholeBetween(random, low, high));
const twoDigits = (random: Random, low: number, high: number): string =>
  number(random, low, high).padStart(2, '0');
const clock: Maker = (r) => twoDigits(r, 0, 23) + twoDigits(r, 0, 59);
const year: Maker = (r) => (chance(r, 0.8) ? number(r, 1900, 1979) : number(r, 1850, 1999));
const shortYear: Maker = (r) => year(r).slice(2);
const month: Maker = (r) => pick(r, months);
const shortMonth: Maker = (r) => month(r).slice(0, 3);
const day: Maker = (r) => number(r, 1, 31);
const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const date: Maker = oneOf(
  (r) => `${day(r)} ${month(r)} ${year(r)}`,
  (r) => `${month(r)} ${day(r)}, ${year(r)}`,
  (r) => `${day(r)} ${shortMonth(r)} ${shortYear(r)}`,
  (r) => `${day(r)} ${shortMonth(r)}. ${year(r)}`,
  (r) => `${shortMonth(r).toUpperCase()} ${day(r)} ${year(r)}`,
  (r) => `${day(r)} ${shortMonth(r).toUpperCase()} ${shortYear(r)}`,
  (r) => `${number(r, 1, 12)}/${day(r)}/${shortYear(r)}`,
  (r) => `${month(r)} ${day(r)}th, ${year(r)}.`,
  (r) => `${shortMonth(r)}. ${day(r)}, ${year(r)}`,
  (r) => `${month(r)} ${year(r)}`,
  (r) => `${twoDigits(r, 1, 31)}${clock(r)}Z ${shortMonth(r).toUpperCase()} ${shortYear(r)}`,
  (r) => `${twoDigits(r, 1, 31)}${clock(r)}Z`,
  (r) => `${day(r)}-${number(r, 1, 12)}-${shortYear(r)}`,
  (r) => `${month(r).toUpperCase()} ${day(r)}, ${year(r)}`,
  (r) => `${year(r)}-${twoDigits(r, 1, 12)}-${twoDigits(r, 1, 31)}`,
  (r) => `${day(r)}.${number(r, 1, 12)}.${year(r)}`,
);

const reference: Maker = oneOf(
  (r) => `${capitals(r, 4)}-${digits(r, wholeBetween(r, 3, 5))}`,
  (r) => `${capitals(r, 4)} ${digits(r, wholeBetween(r, 3, 5))}`,
  (r) => `${digits(r, 3)}-${digits(r, 6)}`,
  (r) => `${capitals(r, 1)}-${digits(r, 4)}-${digits(r, 4)}-${digits(r, 3)}-${digits(r, 5)}`,
  (r) => `${capitals(r, 1)}/${capitals(r, 2)}/${number(r, 1, 9)}`,
  (r) => `${capitals(r, 1)}/${capitals(r, 1)}.${number(r, 1, 9)}/${number(r, 10, 999)}`,
  (r) => `No. ${number(r, 1, 9999)}`,
  (r) => `IN ${digits(r, 5)}`,
  (r) => `${capitals(r, 3)} ${digits(r, 5)}`,
  (r) => `${capitals(r, 2)}/${capitals(r, 3)}/${digits(r, 2)}`,
  (r) => `${digits(r, 3)}.${digits(r, 2)}/${number(r, 1, 12)}-${number(r, 100, 3199)}`,
  (r) => `${capitals(r, 1)}.${capitals(r, 1)}. ${digits(r, 4)}/${digits(r, 2)}`,
  (r) => `${digits(r, 2)}-${digits(r, 2)}/${number(r, 1, 9)}`,
  (r) => `PO ${digits(r, 3)}/${number(r, 1, 9)}`,
  (r) => `#${digits(r, 4)}`,
  (r) => `${digits(r, 2)}-${number(r, 1, 9)}-${digits(r, 2)}`,
);

/** Texts from the sayings and the words of Debian's packages. Throws where they are not installed. */
export function readTexts(): Texts {
  const sayings = readdirSync(fortunes)
    .filter((name) => !unfit.test(name))
    .flatMap((name) => readFileSync(join(fortunes, name), 'latin1').split('\n%\n'))
    .map((saying) => saying.replace(/\s+/g, ' ').trim())
    .filter((saying) => printable.test(saying) && saying.length > 60 && !codeLike.test(saying));
  const words = readFileSync(dictionary, 'utf8')
    .split('\n')
    .filter((word) => printable.test(word) && word.length > 1 && !word.endsWith("'s"));
  const propers = words.filter((word) => /^[A-Z][a-z]{2,}$/.test(word));
  const commons = words.filter((word) => /^[a-z]{2,12}$/.test(word));
  const proper: Maker = (r) => pick(r, propers);
  const common: Maker = (r) => pick(r, commons);
  const named: Maker = (r) => capitalized(common(r));
  const initials: Maker = (r) =>
    pick(r, [
      `${capitals(r, 1)}. `,
      `${capitals(r, 1)}. ${capitals(r, 1)}. `,
      `${capitals(r, 1)}.${capitals(r, 1)}.`,
      '',
    ]);
  const name: Maker = oneOf(
    (r) => `${initials(r)}${proper(r)}`,
    (r) => `${proper(r)} ${capitals(r, 1)}. ${proper(r)}`,
    (r) => `${proper(r)} ${proper(r)}`,
    (r) => `${proper(r).toUpperCase()}, ${proper(r)}`,
    (r) => `${pick(r, styles)} ${initials(r)}${proper(r)}`,
  );
  const post: Maker = (r) => pick(r, posts);
  const unit: Maker = (r) => pick(r, units);
  const office: Maker = oneOf(
    (r) => `${post(r)}, ${named(r)} ${unit(r)}`,
    (r) => `${post(r)} of ${unit(r)}, ${capitals(r, wholeBetween(r, 3, 7))}`,
    (r) => `Office of the ${post(r)}`,
    (r) => `${unit(r)} of ${named(r)} and ${named(r)}`,
    (r) => `${post(r)}, ${capitals(r, wholeBetween(r, 2, 4))}`,
    (r) => `${capitals(r, wholeBetween(r, 1, 3))}/${capitals(r, wholeBetween(r, 2, 4))}`,
  );
  const label: Maker = (r) => pick(r, labels) + pick(r, separators);
  const head: Maker = oneOf(
    (r) => `${label(r)} ${office(r)}`,
    (r) => `${label(r)} ${name(r)}`,
    (r) => `${label(r)} ${reference(r)}, ${date(r)}`,
    (r) => `${label(r)} ${named(r)} of ${common(r)} ${common(r)}`,
    (r) => `${named(r)}, ${date(r)}`,
    (r) => `${reference(r)}    ${date(r)}`,
    (r) => `Dear ${name(r)}${pick(r, [':', ','])}`,
    (r) => `${proper(r)}, ${named(r)} ${digits(r, 5)}`,
    (r) =>
      `${number(r, 1, 9999)} ${proper(r)} ${pick(r, ['Street', 'Ave.', 'Avenue', 'Road', 'St.'])}` +
      pick(r, ['', `, Apt. ${capitals(r, 1)}-${number(r, 1, 99)}`, `, Room ${digits(r, 3)}`]),
    (r) => `- ${number(r, 2, 20)} -`,
    (r) => `Page ${number(r, 1, 20)}${chance(r, 0.5) ? ` of ${number(r, 2, 20)}` : ''}`,
    (r) => `${number(r, 1, 20)}.  ${named(r)} ${common(r)} ${name(r)}: ${capitals(r, 1)} ${digits(r, 8)}`,
    (r) => `$${number(r, 1, 999)},${digits(r, 3)}.${digits(r, 2)}`,
    (r) => `${number(r, 1, 9)} - ${office(r)}, w/att.`,
    (r) => `${pick(r, handlings)} ${twoDigits(r, 1, 31)}${clock(r)}Z`,
    (r) => `(${named(r)} ${number(r, 1, 99)})`,
    (r) => `S/ ${name(r)}`,
    (r) => `${capitals(r, 3)}:${capitals(r, 2).toLowerCase()}`,
    (r) => `${number(r, 1, 12)}:${twoDigits(r, 0, 59)} ${pick(r, ['a.m.', 'p.m.', 'A.M.', 'hours'])}`,
    (r) => pick(r, closings),
    () => 'Dear Sir:',
    date,
    reference,
    name,
    office,
  );
  const loose: Maker = (r) => {
    const word = oneOf(common, common, common, common, common, common, proper, reference, date, (x) =>
      number(x, 1, 99_999),
    );
    const text = Array.from({ length: wholeBetween(r, 6, 14) }, () => {
      const each = chance(r, 0.08) ? word(r).toUpperCase() : word(r);
      const marked = chance(r, 0.05) ? `"${each}"` : chance(r, 0.04) ? `(${each})` : each;
      return chance(r, 0.1) ? marked + pick(r, [',', '.', ';', ':', '?', '-', ',']) : marked;
    }).join(' ');
    return `${capitalized(text)}.`;
  };
  return { head, prose: (r) => (chance(r, 0.8) ? pick(r, sayings) : loose(r)) };
}
