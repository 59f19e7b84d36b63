import { describe, expect, test } from 'vitest';
import { classifyCoverSheet } from '../../src/record/classify-page.js';
import { groupRecords } from '../../src/record/group-records.js';
import { readCoverSheet } from '../../src/record/read-cover-sheet.js';
import { page, pages } from '../support/page.js';

const itemSheet = `
  R-0107-0012-004-00031

  Expanded Number        R-0107-0012-004-00031
  External ID
  Title                  Item in MVL: Field Liaison Office - 1998
                         (Sept. - Dec.)

  Date Created              Date Registered           Date Closed
  06/02/2007 at 8:23 AM     25/02/2007 at 9:10 AM

  Primary Contact
  Home Location          R-0107-0012-004 (In Container)
  Assignee               Ines Halloran since 06/02/2007 at 8:24 AM
  Priority
  Owner Location         Records Unit
  Container              R-0107-0012: FLO - General
  Record Type            Archival Item
  Local-container
  Document Details       Record has no document attached.
  Notes
  Date Published
`;

const valuesOf = (text: string): Record<string, string> => {
  const [record] = groupRecords([page(text)], 'scan');
  return Object.fromEntries(
    (record ? readCoverSheet(record, null) : []).map(({ field, value }) => [field, value]),
  );
};

test('a page is looked at once, however often its form is asked for', () => {
  const sheet = page(itemSheet);
  expect(classifyCoverSheet(sheet)).not.toBeNull();
  expect(classifyCoverSheet(sheet)).toBe(classifyCoverSheet(sheet));
});

describe('the item sheet', () => {
  test('gives every field that is filled in, and none that is not', () => {
    expect(valuesOf(itemSheet)).toEqual({
      recordNumber: 'R-0107-0012-004-00031',
      title: 'Item in MVL: Field Liaison Office - 1998 (Sept. - Dec.)',
      dateCreated: '[2007-02-06,2007-06-02]',
      dateRegistered: '2007-02-25',
      homeLocation: 'R-0107-0012-004 (In Container)',
      assignee: 'Ines Halloran',
      assigneeSince: '[2007-02-06,2007-06-02]',
      ownerLocation: 'Records Unit',
      container: 'R-0107-0012',
      containerName: 'FLO - General',
      recordType: 'Archival Item',
      documentDetails: 'Record has no document attached.',
    });
  });

  test('keeps an empty label empty when the next label is badly read', () => {
    const spoilt = itemSheet.replace('Home Location', 'Hcme Lccat1cn');
    expect(valuesOf(spoilt)).not.toHaveProperty('primaryContact');
    expect(valuesOf(itemSheet.replace('Home Location', 'Hxme Lqcatxon'))).not.toHaveProperty(
      'primaryContact',
    );
  });

  test('reads values that stand beneath their labels', () => {
    const beneath = itemSheet.replace(
      'Title                  Item in MVL',
      'Title\n                         Item in MVL',
    );
    expect(valuesOf(beneath).title).toBe('Item in MVL: Field Liaison Office - 1998 (Sept. - Dec.)');
  });

  test('keeps a surely read word whose box specks stretch', () => {
    const sheet = page(itemSheet);
    const lines = sheet.lines.map((line) => ({
      ...line,
      words: line.words.map((word) =>
        word.text === 'General'
          ? { ...word, box: { ...word.box, top: word.box.top - 24, bottom: word.box.bottom + 24 } }
          : word,
      ),
    }));
    const [record] = groupRecords([{ ...sheet, lines }], 'scan');
    const values = record ? readCoverSheet(record, null) : [];
    expect(values.find(({ field }) => field === 'containerName')?.value).toBe('FLO - General');
  });

  test('reads a value from which a free line parts its label', () => {
    const apart = itemSheet.replace(
      'Title                  Item in MVL',
      'Title\n\n                         Item in MVL',
    );
    expect(valuesOf(apart).title).toBe('Item in MVL: Field Liaison Office - 1998 (Sept. - Dec.)');
  });

  test('puts each value of a row of dates under its own label', () => {
    const onlyClosed = itemSheet.replace(
      '06/02/2007 at 8:23 AM     25/02/2007 at 9:10 AM',
      '                                                    28/03/2008',
    );
    const values = valuesOf(onlyClosed);
    expect(values.dateClosed).toBe('2008-03-28');
    expect(values).not.toHaveProperty('dateCreated');
    expect(values).not.toHaveProperty('dateRegistered');
  });

  test('points at the words on the page', () => {
    const [record] = groupRecords([page(itemSheet)], 'scan');
    const assignee = record && readCoverSheet(record, null).find(({ field }) => field === 'assignee');
    expect(assignee?.evidence).toMatchObject({
      rule: 'archival-item-label',
      text: 'Ines Halloran since 06/02/2007 at 8:24 AM',
      page: { pageNumber: 1 },
    });
    expect(assignee?.evidence?.box.left).toBeGreaterThan(900);
  });
});

const identificationForm = `
                    RECORDS SYSTEM                            Date: 6/1/2015
                  IDENTIFICATION FORM

                  AGENCY INFORMATION
            AGENCY : XYZ
     RECORD NUMBER : 131-10O02-1O153
     RECORD SERIES :
 AGENCY FILENUMBER : 62-116395-991

                 DOCUMENT INFORMATION
        ORIGINATOR : XYZ
              FROM : HOLLIS, MARTHA
                TO :
             TITLE : REPORT ON THE HARBOUR
              DATE : 04/05/1962
             PAGES : 5
          SUBJECTS :
                     HARBOURS
                     CRANES, CUSTOMS
     DOCUMENT TYPE : PAPER, TEXTUAL DOCUMENT
    CLASSIFICATION : Unclassified
      RESTRICTIONS : 1B
    CURRENT STATUS : Open
DATE OF LASTREVIEW : 09/22/1998
  OPENING CRITERIA : - : .
          COMMENTS :
 Box 198
`;

describe('the record identification form', () => {
  test('is read under OCR confusion, its own date told from the date of printing', () => {
    expect(valuesOf(identificationForm)).toEqual({
      agency: 'XYZ',
      recordNumber: '131-10002-10153',
      agencyFileNumber: '62-116395-991',
      originator: 'XYZ',
      from: 'HOLLIS, MARTHA',
      title: 'REPORT ON THE HARBOUR',
      date: '[1962-04-05,1962-05-04]',
      pageCount: '5',
      subjects: 'HARBOURS CRANES, CUSTOMS',
      documentType: 'PAPER, TEXTUAL DOCUMENT',
      classification: 'Unclassified',
      restrictions: '1B',
      currentStatus: 'Open',
      dateOfLastReview: '1998-09-22',
      comments: 'Box 198',
    });
  });
});

describe('grouping pages to records', () => {
  const letter = `
                            Dallas, March 4, 1931
  Dear Mr. Hall:
  Your file has arrived.
  `;

  test('a cover sheet opens a record and is none of its pages', () => {
    const stream = [identificationForm, letter, letter, itemSheet, letter].join('\n===\n');
    const records = groupRecords(pages(stream), 'box');
    expect(records.map(({ id, coverSheet, pages }) => [id, coverSheet.length, pages.length])).toEqual([
      ['131-10002-10153', 1, 2],
      ['R-0107-0012-004-00031', 1, 1],
    ]);
  });

  test('pages without a cover sheet are a record named for the source', () => {
    const records = groupRecords(pages([letter, identificationForm, letter].join('\n===\n')), 'cabinet 3');
    expect(records.map(({ id }) => id)).toEqual(['cabinet 3', '131-10002-10153']);
  });

  test('a second sheet with the same number belongs to the first', () => {
    const records = groupRecords(pages([itemSheet, itemSheet, letter].join('\n===\n')), 'box');
    expect(records.map(({ coverSheet, pages }) => [coverSheet.length, pages.length])).toEqual([[2, 1]]);
  });

  test.each([
    ['a memorandum', 'TO: The Director\nFROM: The Chief\nDATE: 4 March 1931\nSUBJECT: Title of the house'],
    ['a letter that speaks of records', letter],
    ['a blank page', ''],
  ])('%s is no cover sheet', (_, text) => {
    expect(groupRecords([page(text)], 'box')[0]?.coverSheet).toEqual([]);
  });
});
