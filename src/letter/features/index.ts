import { alignmentFeatures } from './alignment.js';
import { asideFeatures } from './asides.js';
import { blockFeatures } from './blocks.js';
import { boxFeatures } from './boxes.js';
import { entryFeatures } from './entries.js';
import { faceFeatures } from './face.js';
import type { LineFeature, PageFeature } from './feature.js';
import { footAddressFeatures } from './foot-address.js';
import { formFeatures } from './form.js';
import { formulaFeatures } from './formulas.js';
import { geometryFeatures } from './geometry.js';
import { laterSheetFeatures } from './later-sheets.js';
import { listFeatures } from './lists.js';
import { messageFeatures } from './messages.js';
import { numberFeatures } from './numbers.js';
import { officeFeatures } from './offices.js';
import { pageHeadFeatures } from './page-heads.js';
import { pageKindFeatures } from './page-kind.js';
import { pageLikenessFeatures } from './page-likeness.js';
import { pageMarkFeatures } from './page-marks.js';
import { pagePartFeatures } from './page-parts.js';
import { pageTurnFeatures } from './page-turn.js';
import { partyFeatures } from './parties.js';
import { placeFeatures } from './place.js';
import { referenceFeatures } from './references.js';
import { shapeFeatures } from './shapes.js';
import { signerFeatures } from './signers.js';
import { wordFeatures } from './words.js';

/** Everything the letter model looks at on a line. */
export const lineFeatures: readonly LineFeature[] = [
  ...geometryFeatures,
  ...formFeatures,
  ...formulaFeatures,
  ...shapeFeatures,
  ...placeFeatures,
  ...wordFeatures,
  ...numberFeatures,
  ...referenceFeatures,
  ...messageFeatures,
  ...laterSheetFeatures,
  ...entryFeatures,
  ...alignmentFeatures,
  ...blockFeatures,
  ...boxFeatures,
  ...faceFeatures,
  ...listFeatures,
  ...officeFeatures,
  ...partyFeatures,
  ...pageKindFeatures,
  ...footAddressFeatures,
  ...signerFeatures,
  ...asideFeatures,
];

/** Everything it looks at where a page is turned. */
export const pageFeatures: readonly PageFeature[] = [
  ...pageMarkFeatures,
  ...pageLikenessFeatures,
  ...pageTurnFeatures,
  ...pagePartFeatures,
  ...pageHeadFeatures,
];
