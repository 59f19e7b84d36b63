import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import type { Letter } from '../model/letter.js';
import { parsePersonName } from '../text/person-name.js';
import { partiesOfRole, partyFromLines } from './correspondents.js';
import { distributionLines } from './distribution-lines.js';
import { isOpenLetter } from './kind.js';
import { memoValues } from './memo-labels.js';
import { complimentParties } from './note-verbale.js';
import { addressByForm, signatoryLines } from './parts-by-form.js';
import { parseParty } from './party.js';
import { blocksIn, evidenceFrom, linesIn, stated, textOf } from './passage.js';
import { routeParties } from './route-line.js';
import { stampLines } from './stamp-lines.js';
import { unlabelledParties } from './unlabelled-parties.js';

export const recipient: LetterField = {
  name: 'recipient',
  many: true,
  inheritsFrom: 'to',
  description:
    'To whom: by the TO of a memorandum or cable, the inside address at head or foot, the salutation.',
  read: (letter) => [
    ...partiesOfRole(letter, 'to', 0.92),
    ...unlabelledParties(letter, 'to'),
    ...routeParties(letter, 'to'),
    ...addressed(letter),
    ...complimentParties(letter, 'to'),
    ...saluted(letter),
  ],
};

/**
 * The inside address; a second one is no rival of the first. Of an open letter the lines at the foot are its signatories.
 * Lines of stamps and of
 * the distribution list taken for an address are passed over.
 */
function addressed(letter: Letter): readonly Candidate[] {
  const others = new Set([
    ...stampLines(letter).keys(),
    ...distributionLines(letter),
    ...(isOpenLetter(letter) ? signatoryLines(letter) : []),
  ]);
  const blocks = blocksIn(letter, 'address')
    .map((block) => block.filter((line) => !others.has(line)))
    .filter((block) => block.length > 0);
  const isLabelled = memoValues(letter).some((value) => value.role === 'to' && value.strength >= 0.6);
  if (blocks.length === 0 && !isLabelled && !isOpenLetter(letter)) {
    const byForm = addressByForm(letter).filter((line) => !others.has(line));
    return byForm.length > 0 ? partyFromLines('address-by-form', 0.7, byForm) : [];
  }
  return blocks.flatMap((block, index) => partyFromLines('inside-address', index === 0 ? 0.92 : 0.5, block));
}

const dear = /^\W*(?:my\s+)?dear\s+(?<whom>.+?)[\s,:;.=-]*$/iu;

/** "Dear Mr. Hall", "Dear Secretary General": a surname or an office, never more. "Dear Sir" names nobody. */
function saluted(letter: Letter): readonly Candidate[] {
  return linesIn(letter, 'salutation')
    .slice(0, 1)
    .flatMap((line): Candidate[] => {
      const whom = dear
        .exec(textOf(line))
        ?.groups?.whom?.replace(
          /^(?:mr|madam|mrs|ms)\.?\s+(?=secretary|president|chairman|minister|ambassador|director|governor|mayor)/iu,
          '',
        );
      if (!whom) return [];
      const evidence = evidenceFrom('salutation', line);
      const party = parseParty([whom]);
      if (party && 'title' in party.attributes && !party.hasName)
        return [stated(party.value, 0.45, evidence, party.attributes)];
      const name = parsePersonName(whom);
      return name && name.full !== name.surname ? [stated(name.full, 0.5, evidence)] : [];
    });
}
