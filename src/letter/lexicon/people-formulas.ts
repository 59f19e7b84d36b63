/** Words for persons, what they are and where they sit; no name among them. */
export const peopleFormulas = {
  'person-title': `
    mr, mrs, miss, ms, dr, his excellency, her excellency, the honorable, the honourable,
    honorable, hon, prof, esq, esquire, lt, gen, col, maj, capt, messrs, rev, h e, mme, sr
  `,
  'office-title': `
    director, chief, secretary, secretary general, president, vice president, chairman, minister,
    ambassador, under secretary, assistant, deputy, acting, mayor, commissioner, representative,
    general counsel, professor, registrar, dean, captain, colonel, major, lieutenant,
    special agent, legal adviser, adviser, counselor, consul, treasurer, superintendent,
    administrator, coordinator, executive officer, attorney, librarian, manager, editor, governor,
    senator, inspector
  `,
  'institution-word': `
    office of, department, department of, ministry, ministry of, embassy, embassy of, bureau,
    bureau of, permanent mission, university, college, institute, committee, commission, council,
    company, corporation, association, society, agency, division, branch, headquarters, bank,
    library, section, foundation, mission, secretariat, delegation
  `,
  'address-word': `
    street, avenue, road, room, suite, building, p o box, box, floor, boulevard, telephone,
    cable address, telegraphic address, square, drive, court, place
  `,
} as const;
