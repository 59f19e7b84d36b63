import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import type { Letter } from '../model/letter.js';
import { readLabel } from '../text/label-value.js';
import { partiesOfRole } from './correspondents.js';
import { distributionLines } from './distribution-lines.js';
import { memoPhrases } from './memo-labels.js';
import { parseParty } from './party.js';
import { evidenceFrom, stated, textOf } from './passage.js';
import { routeParties } from './route-line.js';

export const copies: LetterField = {
  name: 'copies',
  many: true,
  inheritsFrom: null,
  description: 'Who else got it: the lines behind "cc", the INFO addressees of a cable.',
  read: (letter) => {
    const listed = distribution(letter);
    return listed.length > 0
      ? listed
      : [...partiesOfRole(letter, 'copies', 0.8), ...routeParties(letter, 'info')];
  },
};

/** Each line of a distribution list is one party, the first behind its "cc:". */
function distribution(letter: Letter): readonly Candidate[] {
  return distributionLines(letter).flatMap((line): Candidate[] => {
    const text = textOf(line);
    const label = readLabel(text, { copies: memoPhrases.copies });
    const start = label?.valueStart ?? 0;
    // The file copy is nobody's.
    if (/^\P{L}*(?:central\s+)?(?:files?|chrono?|registry)\P{L}*$/iu.test(text.slice(start))) return [];
    const party = parseParty([text.slice(start).replace(/^[-–•*\d.)\s]+/, '')]);
    return party
      ? [stated(party.value, 0.85, evidenceFrom('distribution', line, start), party.attributes)]
      : [];
  });
}
