import type { CoverSheetProfile } from './profile.js';

/** The item sheet of a records system such as stands in front of S-0041-0001-063-00069. */
export const archivalItem: CoverSheetProfile = {
  name: 'archival-item',
  labels: [
    { label: 'Expanded Number', field: 'recordNumber', kind: 'record-number' },
    { label: 'External ID', field: 'externalId', kind: 'text' },
    { label: 'Title', field: 'title', kind: 'text' },
    { label: 'Date Created', field: 'dateCreated', kind: 'date' },
    { label: 'Date Registered', field: 'dateRegistered', kind: 'date' },
    { label: 'Date Closed', field: 'dateClosed', kind: 'date' },
    { label: 'Primary Contact', field: 'primaryContact', kind: 'text' },
    { label: 'Home Location', field: 'homeLocation', kind: 'text' },
    { label: 'Assignee', field: 'assignee', kind: 'holder' },
    { label: 'Priority', field: 'priority', kind: 'text' },
    { label: 'Owner Location', field: 'ownerLocation', kind: 'text' },
    { label: 'Container', field: 'container', kind: 'container' },
    { label: 'Record Type', field: 'recordType', kind: 'text' },
    { label: 'Local-container', field: 'localContainer', kind: 'text' },
    { label: 'Document Details', field: 'documentDetails', kind: 'text' },
    { label: 'Notes', field: 'notes', kind: 'text' },
    { label: 'Date Published', field: 'datePublished', kind: 'date' },
    { label: 'Print Name of Person Submit Image', field: 'submittedBy', kind: 'text' },
    { label: 'Signature of Person Submit', field: 'submitterSignature', kind: 'text' },
  ],
  headings: [],
  labelsRequired: 6,
};
