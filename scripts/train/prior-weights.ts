import type { Zone } from '../../src/model/letter.js';

/**
 * What typists' manuals say of the beginning of a letter, as weights for "a letter begins here":
 * training starts from them and pays for moving away. Pages that show one of these are too few among the labelled ones
 * to learn from (a second page's number stands readable on one page in nine).
 */
export const priorBeginWeights: Readonly<Record<string, number>> = {
  'letter-again': 3,
  'memorandum-again': 2,
  'page:page-mark-one': 1,
  'page:page-mark-later': -0.6,
  'page:page-named-later': -1.8,
  'page:page-mark-continues': -1,
  'page:head-says-page': -0.35,
  'page:head-repeats-address': -0.7,
  'page:next-page-is-second': 0.7,
  'page:says-continued': -1,
  'page:sentence-carried-over': -1,
  'page:text-begins-lower-case': -0.35,
  'page:paragraphs-continue': -0.7,
  'page:list-goes-on': -1.5,
  'page:paragraphs-restart': 0.35,
  'page:head-salutation': 1.4,
  'page:letter-head': 0.7,
  'page:memorandum-head': 0.7,
  'page:fresh-form': 0.7,
  'page:form-with-title': 1.6,
  'page:head-date': 0.49,
  'page:head-two-labels': 0.35,
  'page:head-document-heading': 0.35,
  'page:before-closing': 0.7,
  'page:on-page-before-end-mark': 0.7,
  'page:bare-and-high': -0.7,
  'page:head-bare': -0.35,
  'page:no-sound-line': -0.7,
  'page:hardly-a-word': -0.7,
  'page:same-head': -0.21,
};

/** What the same manuals say of single lines, as weights for their zone: too few labelled letters are laid out so. */
export const priorZoneWeights: Readonly<Record<string, Readonly<Partial<Record<Zone, number>>>>> = {
  'block-of-signer': { signature: 1.5 },
  'block-of-addressee': { address: 2 },
  'beneath-dated-courtesy': { address: 2 },
  'address-at-foot': { address: 3 },
  'caption-under-salutation': { subject: 3 },
  'under-copies': { copies: 1.5 },
};
