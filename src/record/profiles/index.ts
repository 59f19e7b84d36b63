import { archivalItem } from './archival-item.js';
import type { CoverSheetProfile } from './profile.js';
import { recordIdentificationForm } from './record-identification-form.js';

/** Every form of cover sheet known. A further form is a file here and a line in this list. */
export const coverSheetProfiles: readonly CoverSheetProfile[] = [archivalItem, recordIdentificationForm];
