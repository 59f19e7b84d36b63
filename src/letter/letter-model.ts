import { zones } from '../model/letter.js';
import { featureNames } from './features/name-features.js';
import { beginnings, phases } from './states.js';
import { crossings, firstBeginColumn, type WeightLayout, weightLayout } from './weight-layout.js';

/** What the weights were learned from. */
export interface TrainingSet {
  readonly name: string;
  /** SHA-256 over the labels, in hex. */
  readonly digest: string;
  readonly lines: number;
}

/** The weights of the letter's form. */
export interface LetterModel {
  readonly weights: Float64Array;
  readonly layout: WeightLayout;
  readonly trainedOn: readonly TrainingSet[];
}

/** Weights by name, as they stand in the JSON file; what is not named weighs nothing. */
export interface WrittenModel {
  readonly format: 1;
  readonly trainedOn: readonly TrainingSet[];
  /** Feature -> zone, phase, "begins-letter" or "begins-enclosure" -> weight. */
  readonly features: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Crossing -> "zone > zone", "phase > zone", and with "begins-letter" or "begins-enclosure" on either side -> weight. */
  readonly ways: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const beginNames = beginnings.map((kind) => `begins-${kind}`);
/** "body" is a zone and a phase: under one name the weights of the one are lost to the other. */
const phaseNames = phases.map((phase) => `in-${phase}`);
/** What a feature weighs, in the order of its weights: zones, phases, beginnings. No two are named alike. */
export const weightNames: readonly string[] = [...zones, ...phaseNames, ...beginNames];

/** The name of every weight of the ways and its place. */
export function wayPlaces(layout: WeightLayout): readonly { crossing: string; way: string; place: number }[] {
  return crossings.flatMap((crossing, number) => {
    const entry = (way: string, place: number) => ({ crossing, way, place });
    return [
      ...zones.flatMap((from, a) =>
        zones.map((to, b) => entry(`${from} > ${to}`, layout.zoneToZone(number, a, b))),
      ),
      ...phaseNames.flatMap((from, a) =>
        zones.map((to, b) => entry(`${from} > ${to}`, layout.phaseToZone(number, a, b))),
      ),
      ...beginNames.flatMap((name, kind) => [
        ...zones.map((from, a) => entry(`${from} > ${name}`, layout.zoneToBegin(number, kind, a))),
        ...phaseNames.map((from, a) => entry(`${from} > ${name}`, layout.phaseToBegin(number, kind, a))),
        ...zones.map((to, b) => entry(`${name} > ${to}`, layout.beginZone(number, kind, b))),
      ]),
    ];
  });
}

const isTable = (value: unknown): value is Record<string, Record<string, number>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws where the file is not a model of these features: it is shipped with the program and must fit it. */
export function parseLetterModel(json: unknown): LetterModel {
  const { format, features, ways, trainedOn } = json as Partial<WrittenModel>;
  if (format !== 1 || !isTable(features) || !isTable(ways)) throw new Error('letter model: not of format 1');
  const layout = weightLayout(featureNames.length);
  const weights = new Float64Array(layout.size);
  for (const [name, row] of Object.entries(features)) {
    const number = featureNames.indexOf(name);
    if (number < 0) throw new Error(`letter model: "${name}" is no feature; train the model again`);
    for (const [column, weight] of Object.entries(row)) {
      const place = weightNames.indexOf(column);
      if (place < 0) throw new Error(`letter model: "${column}" is no zone`);
      weights[layout.feature(number) + place] = weight;
    }
  }
  for (const { crossing, way, place } of wayPlaces(layout)) weights[place] = ways[crossing]?.[way] ?? 0;
  return { weights, layout, trainedOn: trainedOn ?? [] };
}

/** The model as JSON, weights to two decimals, nothing that rounds to zero. */
export function writeLetterModel(model: LetterModel): WrittenModel {
  const { weights, layout, trainedOn } = model;
  const rounded = (place: number): number => Math.round((weights[place] as number) * 100) / 100;
  const features: Record<string, Record<string, number>> = {};
  featureNames.forEach((name, number) => {
    const row = Object.fromEntries(
      weightNames.flatMap((column, index) => {
        const weight = rounded(layout.feature(number) + index);
        return weight === 0 ? [] : [[column, weight] as const];
      }),
    );
    if (Object.keys(row).length > 0) features[name] = row;
  });
  const ways: Record<string, Record<string, number>> = {};
  for (const { crossing, way, place } of wayPlaces(layout)) {
    const weight = rounded(place);
    if (weight === 0) continue;
    ways[crossing] ??= {};
    (ways[crossing] as Record<string, number>)[way] = weight;
  }
  return { format: 1, trainedOn, features, ways };
}

/** What a feature adds to the score of something beginning: of that which it speaks for more. */
export const beginWeight = (model: LetterModel, feature: number): number =>
  Math.max(
    ...beginnings.map(
      (_, kind) => model.weights[model.layout.feature(feature) + firstBeginColumn + kind] as number,
    ),
  );
