import type { LetterField } from '../model/field.js';
import type { Candidate } from '../model/field-value.js';
import type { Letter, ZonedLine } from '../model/letter.js';
import { lineConfidence } from '../model/page.js';
import { editDistance, plain } from '../text/ocr-confusion.js';
import { parsePersonName } from '../text/person-name.js';
import { partiesOfRole, partyFromLines } from './correspondents.js';
import { isOpenLetter } from './kind.js';
import { complimentParties } from './note-verbale.js';
import { signatoryLines, signatureByForm } from './parts-by-form.js';
import { parseParty } from './party.js';
import { partedAfterName, partOf, partyLines } from './party-lines.js';
import { blocksIn, evidenceFromLines, stated, textOf } from './passage.js';
import { routeParties } from './route-line.js';
import { stampLines } from './stamp-lines.js';
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
    ...complimentParties(letter, 'from'),
    ...(isOpenLetter(letter) ? signatories(letter) : signed(letter)),
    ...letterheads(letter),
  ],
};

/** The typed name and what stands beneath it; what the recognizer made of the handwriting above is passed over. */
function signed(letter: Letter): readonly Candidate[] {
  const paper = paperOf(letter);
  const byForm = signatureByForm(letter);
  const stamps = stampLines(letter);
  const blocks = (byForm.length > 0 ? [byForm] : blocksIn(letter, 'signature')).map((block) =>
    block.filter((line) => !stamps.has(line)),
  );
  return blocks.flatMap((block) => {
    const nameAt = typedNameAt(block);
    const signature = partyFromLines('signature', nameAt >= 0 ? 0.9 : 0.6, block.slice(Math.max(0, nameAt)), {
      isSignature: true,
    }).filter((candidate) => nameAt >= 0 || namesOffice(candidate));
    return signature.map((candidate) => withPaper(candidate, paper));
  });
}

/** Words of a sentence: "GROUP 1 EXCLUDED FROM AUTOMATIC DOWNGRADING" is no group. */
const sentenceWords = /\b(?:from|by|with|than|is|are|be|not|this)\b/iu;

/** What a message form prints beneath the places where its officers sign. */
const printedOffices = /\b(?:releasing|authenticating|coordinating|originating)\b/iu;

/**
 * Whether an office signs, or an organization of more than a word. One word alone is a piece of a printed form ("OFFICE") or
 * what the recognizer made of ink.
 */
function namesOffice({ attributes }: Candidate): boolean {
  const { title, organization = '' } = attributes ?? {};
  if (title !== undefined) return !printedOffices.test(title);
  return /\p{L} \p{L}/u.test(organization) && !sentenceWords.test(organization);
}

/** Who signs without office or organization has those of the paper: "THE SECRETARY-GENERAL" printed at its head. */
function withPaper(candidate: Candidate, paper: Readonly<Record<string, string>>): Candidate {
  const { title, organization } = candidate.attributes ?? {};
  if (title && organization) return candidate;
  const added =
    title || !paper.title
      ? organization
        ? {}
        : { organization: paper.organization }
      : { title: paper.title };
  const known = Object.entries({ ...added, ...candidate.attributes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return known.length === 0 ? candidate : { ...candidate, attributes: Object.fromEntries(known) };
}

/** The first line that names a person, or the one beneath where that is the same name typed under the one in ink. */
function typedNameAt(block: readonly ZonedLine[]): number {
  const names = block.map((line) => parsePersonName(textOf(line)));
  const first = names.findIndex((name) => name !== null && name.given.length > 0);
  const [inked, typed] = [names[first], names[first + 1]];
  const [inkedLine, typedLine] = [block[first], block[first + 1]];
  if (!inked || !typed || !inkedLine || !typedLine || typed.given.length === 0) return first;
  // "J. A. Eklurd" in ink above "Tomas A. Ekland": ink is read badly, and less surely than type.
  const isAlike =
    editDistance(plain(inked.surname), plain(typed.surname)) <= Math.ceil(typed.surname.length / 3);
  const isDoubtful = lineConfidence(inkedLine.line) + 0.15 < lineConfidence(typedLine.line);
  return isAlike || isDoubtful ? first + 1 : first;
}

/**
 * The signatories of an open letter: each name with the lines beneath it up to the next, and each line on its own where no
 * name stands above it.
 */
function signatories(letter: Letter): readonly Candidate[] {
  const parts: ZonedLine[][] = [];
  for (const line of signatoryLines(letter)) {
    const before = parts.at(-1);
    const text = textOf(line);
    const goesOn = /^\P{L}*\p{Ll}/u.test(text);
    const isBeneathName = before?.[0] !== undefined && partedAfterName(textOf(before[0])) !== null;
    const isOther = partOf(text) !== 'unknown' || partedAfterName(text) === null;
    const isSecond =
      partOf(text) === 'organization' &&
      before?.slice(1).some((each) => partOf(textOf(each)) === 'organization');
    if (before && (goesOn || (isBeneathName && isOther && !isSecond))) before.push(line);
    else parts.push([line]);
  }
  return parts.flatMap((lines): Candidate[] => {
    const party = parseParty(lines.map(textOf), { isSignature: true });
    return party ? [stated(party.value, 0.85, evidenceFromLines('signatory', lines), party.attributes)] : [];
  });
}

/** "THE SECRETARY-GENERAL" at the head of the paper: weak, since paper is shared. */
function letterheads(letter: Letter): readonly Candidate[] {
  const [head] = blocksIn(letter, 'letterhead');
  if (!head || letter.boundary === 'enclosure') return [];
  return partyFromLines('letterhead', 0.3, head).filter(
    ({ value, attributes }) =>
      attributes?.title !== undefined ||
      attributes?.organization !== undefined ||
      parsePersonName(value) !== null,
  );
}

/** The office, else the organization, that the paper of a letter is printed for. */
function paperOf(letter: Letter): Readonly<Record<string, string>> {
  const [head] = blocksIn(letter, 'letterhead');
  const first = partyLines(head?.map(textOf) ?? [])[0];
  const party = first === undefined || partedAfterName(first) ? null : parseParty([first]);
  return party?.attributes ?? {};
}
