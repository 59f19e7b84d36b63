import type { OcrPage } from '../model/page.js';
import { type FormReading, findLabels } from './find-labels.js';
import { coverSheetProfiles } from './profiles/index.js';
import type { CoverSheetProfile } from './profiles/profile.js';

export interface CoverSheetPage {
  readonly profile: CoverSheetProfile;
  readonly form: FormReading;
}

/** Pages never change, and a cover sheet is asked about again for its dates and for its values. */
const known = new WeakMap<OcrPage, CoverSheetPage | null>();

/** The form a page is printed on, by the labels it shows; null for a page that is no cover sheet. */
export function classifyCoverSheet(page: OcrPage): CoverSheetPage | null {
  const before = known.get(page);
  if (before !== undefined) return before;
  const sheet = findForm(page);
  known.set(page, sheet);
  return sheet;
}

function findForm(page: OcrPage): CoverSheetPage | null {
  if (page.kind !== 'text') return null;
  const [best] = coverSheetProfiles
    .map((profile) => ({ profile, form: findLabels(page, profile) }))
    .filter(({ profile, form }) => form.labels.length >= profile.labelsRequired)
    .sort((a, b) => b.form.labels.length - a.form.labels.length);
  return best ?? null;
}
