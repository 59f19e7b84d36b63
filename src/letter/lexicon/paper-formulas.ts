/** Labels, headings and stamps of memoranda, messages and forms. */
export const paperFormulas = {
  'document-heading': `
    memorandum, office memorandum, interoffice memorandum, memorandum for the record,
    note for the file, note verbale, open letter, minutes, minutes of, report, information report,
    aide memoire, circular, statement, press release, affidavit, summary, agenda, contact report,
    progress report, notice, certificate, resolution
  `,
  'memorandum-for': 'memorandum for, memo for, memorandum to the',
  'label-to': 'to, tc, io',
  'label-from': 'from, fron, froh, fram, frow, prom, trom, rom',
  'label-through': 'through, thru, via',
  'label-attention': 'attention, attn, for the attention of',
  'label-subject': 'subject, subj, sujet, object',
  'label-date': 'date, dated, date of',
  'label-reference': `
    ref, refs, reference, references, re, our ref, your ref, in reply refer to, file, file no,
    file number, file ref
  `,
  'label-info': 'info, nfo, inf',
  'label-action': 'action, actiom',
  'label-originator': 'orig, unit, ext, originator, drafted by, extension, conf, pouch',
  'label-cite': 'cite, citf, cit',
  'report-label': `
    country, place, place acquired, date acq, date acquired, date of info, source, sources, appraisal,
    report no, field report no, date distr, no of pages, supplement to
  `,
  precedence: 'routine, priority, immediate, flash, operational immediate, deferred, precedence, urgent',
  'message-heading': `
    classified message, incoming message, outgoing message, incoming telegram, outgoing telegram,
    telegram, incoming cable, outgoing cable, message form, cablegram, airgram, dispatch,
    information cable, teletype, code cable, radiogram, telex, facsimile, fax
  `,
  'message-foot': `
    releasing officer, coordinating officers, coordinating officer, authenticating officer,
    reproduction by other than, issuing office is prohibited, copy no, originating officer
  `,
  'end-mark':
    'end of message, end message, end of dispatch, end of report, end of cable, end of transmission, end of document, end document',
  routing: `
    routing, routing slip, routing and record sheet, transmittal slip, record sheet,
    officers initials, number each comment, building, forwarded, official routing slip
  `,
  'form-wording': `
    form, form no, previous editions, use previous, previous edition, edition, editions, obsolete,
    date of birth, indexing, microfilm, declassification, downgrading, excluded from automatic,
    group 1, field no, type name, initials, signature, box, remarks, check, approval,
    recommendation, prepare reply, extension, exempt, classified by, requester, operator
  `,
  'form-title': `
    travel order, order no, purchase order, application for, requisition, receipt, document receipt,
    voucher, invoice, index card, personnel action, authorization, questionnaire, request for,
    notification of, certification, registration, time record, clearance, processing sheet, data sheet,
    control sheet, fact sheet, work sheet, check sheet, check list, certificate of, statement of, report of,
    transmittal slip, transmittal form, pay roll
  `,
  classification: `
    secret, top secret, confidential, unclassified, restricted, eyes only, strictly confidential,
    official use only, classification, sensitive, personal and confidential, private
  `,
  'receipt-stamp':
    'received, recd, registry, filed, indexed, searched, serialized, cleared, acknowledged, for action',
  'handling-stamp': `
    return to, do not reproduce, use only, declassified, approved for release, released, reviewed,
    do not remove, please return, not to be reproduced, property of, photocopy, reproduced at the,
    reproduced from the
  `,
} as const;
