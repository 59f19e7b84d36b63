/** Formulas that letters are made of. */
export const letterFormulas = {
  dear: 'dear, my dear, dear sir, dear sirs, dear madam, dear mr, dear mrs, dear dr, dear colleague',
  sir: 'sir, sirs, madam, gentlemen, excellency, your excellency, messieurs, monsieur, mesdames',
  'to-whom': 'to whom it may concern',
  'opening-clause': `
    i am writing, thank you for your letter, i have the honour, i have the honor,
    with reference to, reference is made, i beg to acknowledge, in reply to, i refer to,
    in response to, on behalf of, presents its compliments, present compliments, i wish to,
    i should like to, i would like to, your letter of, your memorandum, transmitted herewith,
    attached hereto, enclosed please find, acknowledge receipt, attached is, enclosed is,
    attached are, forwarded herewith, this is in reply
  `,
  'courtesy-clause': `
    accept excellency, please accept excellency, accept sir, assurances of my highest,
    assurance of my highest, renewed assurances, highest consideration,
    avails itself of this opportunity, distinguished consideration
  `,
  'complimentary-close': `
    sincerely, sincerely yours, yours sincerely, yours faithfully, faithfully yours, yours truly,
    yours very truly, very truly yours, truly yours, respectfully, respectfully yours,
    yours respectfully, respectfully submitted, cordially, cordially yours, yours cordially,
    very sincerely yours, yours very sincerely, most sincerely, kind regards, best regards,
    with kind regards, with best regards, warm regards, with best wishes, best wishes,
    with kindest regards, i remain, your obedient servant, i am sir, i am dear sir, affectionately,
    gratefully, yours ever, yours
  `,
  signed: 'signed, s, by direction, for the, per, by order, by order of, signature',
  copies: `
    cc, bcc, copy to, copies to, copy for, copies, distribution, distr, c c, with copies to,
    carbon copy, orig and, original and
  `,
  enclosures: `
    encl, encls, enclosure, enclosures, enc, inclosure, inclosures, attachment, attachments, att,
    atts, annex, annexes, attached, appendix, exhibit, w att
  `,
  postscript: 'p s, ps, postscript',
  continued: 'continued, contd, continuation, cont d, continuation of',
  'page-word': 'page, pace, pages, paqe, sheet',
} as const;
