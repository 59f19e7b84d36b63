import { editDistance } from '../../text/ocr-confusion.js';
import type { Formula } from '../lexicon/formulas.js';
import type { LineView } from '../views.js';
import { areCapitals } from '../word-traits.js';
import type { LineFeature } from './feature.js';
import { opensWithAny, partyLabels } from './formulas.js';
import { isCounted } from './numbers.js';
import { before, behind } from './page-regions.js';

/** Parties stand in the head of a page, above its running text. */
const inHead = ({ box, sheet }: LineView): boolean => box.bottom < 0.45 * sheet.height;
export const aboveText = (line: LineView): boolean =>
  inHead(line) && (line.sheet.firstText === null || before(line, line.sheet.firstText));

const isPartyLabelled = (line: LineView): boolean => opensWithAny(line, partyLabels);

/** "MEMCEANDUN FOR": four letters misread at most. */
const isMemorandumForMisread = ({ words, box, sheet }: LineView): boolean =>
  box.bottom < 0.5 * sheet.height &&
  /^[FTP][O0C]R\W?$/i.test(words[1] ?? '') &&
  /^\W*\p{Lu}{7,11}\W*$/u.test(words[0] ?? '') &&
  editDistance((words[0] ?? '').replace(/\W/g, ''), 'MEMORANDUM', 4) <= 4;

/** What opens a line that is no name of a person or an office. */
const noParty: readonly Formula[] = [
  'classification',
  'handling-stamp',
  'receipt-stamp',
  'form-wording',
  'form-title',
  'document-heading',
  'message-heading',
  'report-label',
  'label-subject',
  'label-reference',
  'label-date',
  'label-action',
  'enclosures',
  'copies',
];

/** What a memorandum has on the rows of its date and beneath: a name or an office. */
const mayBeParty = (line: LineView): boolean =>
  line.words.length <= 7 &&
  line.counts.letters >= 5 &&
  line.counts.digits <= 0.8 * line.counts.letters &&
  !line.hasDate &&
  line.smallWords <= 2 &&
  !line.isSalutation &&
  !opensWithAny(line, noParty);

/** The date stands on the row of a line, far to its right. */
const isBesideDate = (line: LineView): boolean =>
  aboveText(line) &&
  mayBeParty(line) &&
  line.box.left < 0.4 * line.sheet.width &&
  line.sheet.lines
    .slice(Math.max(0, line.index - 2), line.index + 4)
    .some(
      (other) =>
        other !== line &&
        (other.hasDate || other.opening.has('label-date')) &&
        other.words.length <= 5 &&
        other.box.left > 0.5 * line.sheet.width &&
        Math.abs(other.box.top + other.box.bottom - line.box.top - line.box.bottom) <
          1.4 * line.sheet.lineHeight,
    );

const isRoutingTitle = ({ text, words, counts, box, sheet }: LineView): boolean =>
  box.bottom < 0.25 * sheet.height &&
  words.length <= 6 &&
  areCapitals(counts) &&
  /\brouting\s(?:and\s)?(?:record|slip)|\btransmittal\sslip/i.test(text);

/** Who passes a routing sheet on to whom is written in its left part, a line or two each. */
const isEntryOfRoutingSheet = (line: LineView): boolean =>
  line.box.right < 0.42 * line.sheet.width &&
  line.box.bottom < 0.8 * line.sheet.height &&
  line.words.length <= 5 &&
  line.counts.letters >= 2 &&
  /^\P{L}*\p{Lu}/u.test(line.text) &&
  !line.hasDate &&
  !isCounted(line) &&
  !line.opening.has('routing') &&
  !isPartyLabelled(line) &&
  !opensWithAny(line, noParty) &&
  behind(line, line.sheet.lines.find(isRoutingTitle) ?? null);

const isDispatchTitle = ({ text, words, box, sheet }: LineView): boolean =>
  words.length <= 3 &&
  /\bD[IE]S?PATCH\b/.test(text) &&
  box.bottom < 0.25 * sheet.height &&
  box.right < 0.5 * sheet.width;

const mayBeOfDispatch = (line: LineView): boolean =>
  line.box.left < 0.35 * line.sheet.width && aboveText(line) && !isPartyLabelled(line) && mayBeParty(line);

/** The addressee and the sender fill the first two boxes beneath the title of a dispatch, their captions read or not. */
function isPartyOfDispatch(line: LineView): boolean {
  if (!mayBeOfDispatch(line)) return false;
  const { lines } = line.sheet;
  const title = lines.find(isDispatchTitle);
  if (!title || !behind(line, title)) return false;
  const isBeneath = ({ box }: LineView): boolean => 2 * box.top > title.box.top + title.box.bottom;
  return isBeneath(line) && lines.filter((one) => isBeneath(one) && mayBeOfDispatch(one)).indexOf(line) < 2;
}

/** Whom a paper goes to and from whom, where no label that can be read says so. */
export const partyFeatures: readonly LineFeature[] = [
  {
    name: 'memorandum-for-misread',
    meaning: 'A word in capitals near MEMORANDUM and FOR open a line in the upper half.',
    holds: isMemorandumForMisread,
    heard: true,
  },
  {
    name: 'party-beside-date',
    meaning:
      'Above the running text, few words that are no stamp, and the date far to the right on their row.',
    holds: isBesideDate,
    heard: true,
  },
  {
    name: 'entry-of-routing-sheet',
    meaning: 'Few words that are none of the form in the left part of a routing sheet, above its foot.',
    holds: isEntryOfRoutingSheet,
    heard: true,
  },
  {
    name: 'party-of-dispatch',
    meaning: 'The line is the first or second entry beneath the title of a dispatch, on its left.',
    holds: isPartyOfDispatch,
    heard: true,
  },
];
