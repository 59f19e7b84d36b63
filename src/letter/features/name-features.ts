import { crossedPlaces, crossedShapes } from './crosses.js';
import { lineFeatures, pageFeatures } from './index.js';
import { lineKindNames } from './line-kind.js';

const heard = lineFeatures.filter((feature) => feature.heard);

const meaningOf = (name: string): string => {
  const feature = lineFeatures.find((one) => one.name === name);
  if (!feature) throw new Error(`crossed features: "${name}" is no feature of a line`);
  return feature.meaning;
};

const crosses = crossedShapes.flatMap((shape) =>
  crossedPlaces.map((place) => [`${shape} & ${place}`, `${meaningOf(shape)} ${meaningOf(place)}`] as const),
);

const kindPairs = ['above', 'below'].flatMap((side) =>
  lineKindNames.flatMap((own) =>
    lineKindNames.map(
      (other) =>
        [
          `kind:${own} ${side}:${other}`,
          `The line is of the kind "${own}", the one ${side} it of the kind "${other}".`,
        ] as const,
    ),
  ),
);

const meanings: readonly (readonly [name: string, meaning: string])[] = [
  ['always', 'Holds of every line.'],
  ...lineFeatures.map(({ name, meaning }) => [name, meaning] as const),
  ...heard.map(({ name, meaning }) => [`after:${name}`, `Of the line before: ${meaning}`] as const),
  ...heard.map(({ name, meaning }) => [`before:${name}`, `Of the line after: ${meaning}`] as const),
  ...crosses,
  ...kindPairs,
  ...pageFeatures.map(
    ({ name, meaning }) => [`page:${name}`, `Of the page, on its first line: ${meaning}`] as const,
  ),
];

/** Every key a model may weigh, in the order of their numbers: of the line, of its neighbours, of both, of its page. */
export const featureNames: readonly string[] = meanings.map(([name]) => name);

/** What each key says, as a sentence. */
export const featureMeanings: ReadonlyMap<string, string> = new Map(meanings);
