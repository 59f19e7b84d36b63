import { alignmentFeatures } from './alignment.js';
import { blockFeatures } from './blocks.js';
import { entryFeatures } from './entries.js';
import { faceFeatures } from './face.js';
import type { LineFeature, PageFeature } from './feature.js';
import { formFeatures } from './form.js';
import { formulaFeatures } from './formulas.js';
import { geometryFeatures } from './geometry.js';
import { listFeatures } from './lists.js';
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
import { shapeFeatures } from './shapes.js';
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
  ...entryFeatures,
  ...alignmentFeatures,
  ...blockFeatures,
  ...faceFeatures,
  ...listFeatures,
  ...officeFeatures,
  ...partyFeatures,
  ...pageKindFeatures,
];

/** Everything it looks at where a page is turned. */
export const pageFeatures: readonly PageFeature[] = [
  ...pageMarkFeatures,
  ...pageLikenessFeatures,
  ...pageTurnFeatures,
  ...pagePartFeatures,
  ...pageHeadFeatures,
];
