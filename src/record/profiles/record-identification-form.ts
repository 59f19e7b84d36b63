import type { CoverSheetProfile } from './profile.js';

/** The record identification form of a records database: agency information above, document information below. */
export const recordIdentificationForm: CoverSheetProfile = {
  name: 'record-identification-form',
  labels: [
    { label: 'Agency', field: 'agency', kind: 'text' },
    { label: 'Record Number', field: 'recordNumber', kind: 'record-number' },
    { label: 'Record Series', field: 'recordSeries', kind: 'text' },
    { label: 'Agency File Number', field: 'agencyFileNumber', kind: 'text' },
    { label: 'Originator', field: 'originator', kind: 'text' },
    { label: 'From', field: 'from', kind: 'text' },
    { label: 'To', field: 'to', kind: 'text' },
    { label: 'Title', field: 'title', kind: 'text' },
    { label: 'Date', field: 'date', kind: 'date' },
    { label: 'Pages', field: 'pageCount', kind: 'count' },
    { label: 'Subjects', field: 'subjects', kind: 'text' },
    { label: 'Document Type', field: 'documentType', kind: 'text' },
    { label: 'Classification', field: 'classification', kind: 'text' },
    { label: 'Restrictions', field: 'restrictions', kind: 'text' },
    { label: 'Current Status', field: 'currentStatus', kind: 'text' },
    { label: 'Date of Last Review', field: 'dateOfLastReview', kind: 'date' },
    { label: 'Opening Criteria', field: 'openingCriteria', kind: 'text' },
    { label: 'Comments', field: 'comments', kind: 'text' },
  ],
  headings: ['Agency Information', 'Document Information', 'Identification Form'],
  labelsRequired: 7,
};
