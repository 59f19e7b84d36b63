import type { Formula } from '../lexicon/formulas.js';
import type { LineView } from '../views.js';
import { areCapitals } from '../word-traits.js';
import type { LineFeature } from './feature.js';
import { labelFormulas, opensWithAny } from './formulas.js';
import { isShortCapitals } from './words.js';

/** A group of five to eight characters, four digits or more among them: day, hour and minute, well read or not. */
const isTimeGroup = (word: string): boolean => /^\W?(?=(?:\D*\d){4})[\p{L}\d]{5,8}\W?$/u.test(word);

/** "OSLO INFO BERN CITE ROME 1234": where a message goes and who sends it. */
const isRoute = ({ words, formulas }: LineView): boolean =>
  words.length >= 2 && (formulas.has('label-cite') || formulas.has('label-info'));

/** Message centres type classification and time on the line above the route. */
const isTimeAboveRoute = (line: LineView): boolean =>
  line.below !== null &&
  isRoute(line.below) &&
  !isRoute(line) &&
  line.words.length <= 7 &&
  line.words.some(isTimeGroup) &&
  line.box.left < 0.46 * line.sheet.width;

/** "DIR INFO LOND CITE ROME 1234", CITE misread or not: posts in short at the left, at the end the sender's number. */
const isRouteOfMessage = ({
  words,
  formulas,
  opening,
  text,
  smallWords,
  counts,
  hasDate,
  box,
  sheet,
}: LineView): boolean =>
  words.length >= 4 &&
  words.length <= 16 &&
  box.top < 0.55 * sheet.height &&
  box.left < 0.4 * sheet.width &&
  !hasDate &&
  smallWords <= 1 &&
  counts.capitals >= 0.5 * counts.letters &&
  !opening.has('label-cite') &&
  !opening.has('label-reference') &&
  !opening.has('page-word') &&
  !/\bN[O0]\b|\bREP|^\W*\w{1,3}[.:)]/.test(text) &&
  words.filter(isShortCapitals).length >= 2 &&
  (formulas.has('label-cite')
    ? words.some((word) => /\d{3}/.test(word))
    : /\s\W?\p{L}?\d{3,5}\W*$/u.test(text) && !/\(/.test(text));

/** What may stand beneath a route and is no slug. */
const slugIsNo: readonly Formula[] = ['precedence', 'report-label', 'classification', ...labelFormulas];

/** One to five words in capitals beneath the route of a message and beginning near it, which are no label. */
const isSlug = (line: LineView): boolean =>
  line.above !== null &&
  isRouteOfMessage(line.above) &&
  Math.abs(line.box.left - line.above.box.left) < 0.12 * line.sheet.width &&
  line.words.length <= 5 &&
  line.counts.letters >= 4 &&
  line.counts.digits <= 2 &&
  areCapitals(line.counts) &&
  !opensWithAny(line, slugIsNo);

/** The head of a message as message centres type it: classification and time, the route, the slug. */
export const messageFeatures: readonly LineFeature[] = [
  {
    name: 'route-of-message',
    meaning: 'Posts in short and a number at the end: where a message goes and who sends it.',
    holds: isRouteOfMessage,
    heard: true,
  },
  {
    name: 'time-above-route',
    meaning:
      'A group such as a day-time group is, in the left half, above the line that says where a message goes and who sends it.',
    holds: isTimeAboveRoute,
  },
  {
    name: 'slug',
    meaning: 'A few words in capitals stand right beneath the route line of a message.',
    holds: isSlug,
    heard: true,
  },
  {
    name: 'cite-with-number',
    meaning: 'CITE opens a line of few words that holds a number.',
    holds: (line) => line.opening.has('label-cite') && line.words.length <= 5 && /\d{3}/.test(line.text),
  },
  {
    name: 'time-of-receipt',
    meaning: 'TOR, TOT or TOD opens the line before a day-time group.',
    holds: (line) => line.hasMessageTime && /^\W*T[O0][RTD]\b/.test(line.text),
  },
];
