import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import type { Letter, ZonedLine } from '../model/letter.js';
import { agrees, parsePersonName } from '../text/person-name.js';
import { partiesOfRole, partyFromLines } from './correspondents.js';
import { isOpenLetter } from './kind.js';
import { parseParty } from './party.js';
import { blocksIn, evidenceFromLines, linesIn, stated, textOf } from './passage.js';
import { routeParties } from './route-line.js';
import { unlabelledParties } from './unlabelled-parties.js';

export const sender: LetterField = {
  name: 'sender',
  many: true,
  inheritsFrom: 'from',
  description:
    'By whom: by the FROM of a memorandum or cable, the typed name under the signature, the letterhead.',
  read: (letter) => [
    ...partiesOfRole(letter, 'from', 0.92),
    ...unlabelledParties(letter, 'from'),
    ...routeParties(letter, 'from'),
    ...(isOpenLetter(letter) ? signatories(letter) : signed(letter)),
    ...letterheads(letter),
  ],
};

/** The typed name and what stands beneath it; what the recognizer made of the handwriting above is passed over. */
function signed(letter: Letter): readonly Candidate[] {
  const office = letterheadOffice(letter);
  return blocksIn(letter, 'signature').flatMap((block) => {
    const nameAt = typedNameAt(block);
    const signature = partyFromLines('signature', nameAt >= 0 ? 0.9 : 0.6, block.slice(Math.max(0, nameAt)))
      // One word without name or office under a signature is what the recognizer made of ink.
      .filter((candidate) => nameAt >= 0 || candidate.attributes !== undefined);
    // "THE SECRETARY-GENERAL" on the paper of one who signs without his office.
    return signature.map((candidate) =>
      office && nameAt >= 0 && !candidate.attributes?.title
        ? { ...candidate, attributes: { ...candidate.attributes, title: office } }
        : candidate,
    );
  });
}

/** The last of the lines at the block's beginning that name one person: the name in ink is above the typed one. */
function typedNameAt(block: readonly ZonedLine[]): number {
  const names = block.map((line) => parsePersonName(textOf(line)));
  const first = names.findIndex((name) => name !== null && name.given.length > 0);
  const [inked, typed] = [names[first], names[first + 1]];
  return inked && typed && agrees(inked, typed) ? first + 1 : first;
}

/** Each line under an open letter is a signatory of its own, unless it goes on from the one before. */
function signatories(letter: Letter): readonly Candidate[] {
  const parts: ZonedLine[][] = [];
  for (const line of linesIn(letter, 'signature')) {
    const goesOn = /^\P{L}*\p{Ll}/u.test(textOf(line));
    if (goesOn && parts.length > 0) parts.at(-1)?.push(line);
    else parts.push([line]);
  }
  return parts.flatMap((lines): Candidate[] => {
    const party = parseParty([lines.map(textOf).join(' ')]);
    return party ? [stated(party.value, 0.85, evidenceFromLines('signatory', lines), party.attributes)] : [];
  });
}

/** "THE SECRETARY-GENERAL" at the head of the paper: weak, since paper is shared. */
function letterheads(letter: Letter): readonly Candidate[] {
  const [head] = blocksIn(letter, 'letterhead');
  return head
    ? partyFromLines('letterhead', 0.3, head).filter((candidate) => candidate.attributes !== undefined)
    : [];
}

/** The office the paper is printed for, where it names one and nothing else. */
function letterheadOffice(letter: Letter): string | null {
  const [head] = letterheads(letter);
  const { title } = head?.attributes ?? {};
  return head && title && head.value === title ? title : null;
}
