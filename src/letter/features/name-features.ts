import { lineFeatures, pageFeatures } from './index.js';

const heard = lineFeatures.filter((feature) => feature.heard);

/** Every key a model may weigh, in the order of their numbers: of the line, of its neighbours, of its page. */
export const featureNames: readonly string[] = [
  'always',
  ...lineFeatures.map(({ name }) => name),
  ...heard.map(({ name }) => `after:${name}`),
  ...heard.map(({ name }) => `before:${name}`),
  ...pageFeatures.map(({ name }) => `page:${name}`),
];

/** What each key says, as a sentence. */
export const featureMeanings: ReadonlyMap<string, string> = new Map([
  ['always', 'Holds of every line.'],
  ...lineFeatures.map(({ name, meaning }) => [name, meaning] as const),
  ...heard.map(({ name, meaning }) => [`after:${name}`, `Of the line before: ${meaning}`] as const),
  ...heard.map(({ name, meaning }) => [`before:${name}`, `Of the line after: ${meaning}`] as const),
  ...pageFeatures.map(
    ({ name, meaning }) => [`page:${name}`, `Of the page, on its first line: ${meaning}`] as const,
  ),
]);
