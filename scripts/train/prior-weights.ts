import type { Zone } from '../../src/model/letter.js';

/**
 * What manuals of typing, filing and message centres say of the beginning of a letter, as weights for "a letter begins here":
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
  'page:addressees-go-on': -4,
  'page:paragraphs-restart': 0.35,
  'page:head-salutation': 1.4,
  'page:letter-head': 0.7,
  'page:memorandum-head': 1.2,
  'page:heading-alone': 1.2,
  'page:report-head': 1.2,
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

/**
 * What the same manuals say of single lines, as weights for their zone: too few labelled letters are laid out so, or what is plain of
 * one look at a line is parted among many that hold of it too.
 */
export const priorZoneWeights: Readonly<Record<string, Readonly<Partial<Record<Zone, number>>>>> = {
  'block-of-signer': { signature: 1.5 },
  'block-of-addressee': { address: 2 },
  'beneath-dated-courtesy': { address: 2 },
  'address-at-foot': { address: 3 },
  'caption-under-salutation': { subject: 3 },
  'under-copies': { copies: 1.5 },
  'whole-salutation': { salutation: 2 },
  'whole-closing': { closing: 2 },
  'opens-end-mark': { closing: 2 },
  'opens-memorandum-for': { 'memo-label': 2 },
  'filled-label': { 'memo-label': 1.5 },
  'opens-label-subject': { subject: 2 },
  'opens-label-reference': { reference: 1 },
  'date-behind-label': { dateline: 2 },
  'message-time': { dateline: 2 },
  'counted-entry': { copies: 2 },
  'among-posts': { 'memo-label': 1.5 },
  'message-lists-on': { 'memo-label': 3 },
  'numbers-above-paragraphs': { reference: 1.5 },
  'refers-to-letter': { reference: 3 },
  'lettered-message': { reference: 2.5 },
  'refers-to-message': { reference: 2 },
  'number-label-with-entry': { reference: 2 },
  'number-label-without-entry': { 'form-line': 1 },
  'entry-of-number-label': { reference: 1.5 },
  'number-on-later-sheet': { 'running-head': 2.5 },
  'message-number': { reference: 1 },
  'cite-with-number': { reference: 1.5 },
  'time-of-receipt': { reference: 2.5 },
  'under-references': { reference: 1 },
  'numbered-reference': { body: 2 },
  'number-after-classification': { dateline: 1.5 },
  'date-of-something': { body: 3 },
  'clock-stamp': { stamp: 3.5 },
  'drafter-and-typist': { 'form-line': 1.5 },
};
