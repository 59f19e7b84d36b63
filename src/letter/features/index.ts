import type { LineFeature, PageFeature } from './feature.js';
import { formFeatures } from './form.js';
import { formulaFeatures } from './formulas.js';
import { geometryFeatures } from './geometry.js';
import { pageHeadFeatures } from './page-heads.js';
import { pageMarkFeatures } from './page-marks.js';
import { pagePartFeatures } from './page-parts.js';
import { pageTurnFeatures } from './page-turn.js';
import { placeFeatures } from './place.js';
import { shapeFeatures } from './shapes.js';

/** Everything the letter model looks at on a line. */
export const lineFeatures: readonly LineFeature[] = [
  ...geometryFeatures,
  ...formFeatures,
  ...formulaFeatures,
  ...shapeFeatures,
  ...placeFeatures,
];

/** Everything it looks at where a page is turned. */
export const pageFeatures: readonly PageFeature[] = [
  ...pageMarkFeatures,
  ...pageTurnFeatures,
  ...pagePartFeatures,
  ...pageHeadFeatures,
];
