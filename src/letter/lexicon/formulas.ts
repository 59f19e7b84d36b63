import { letterFormulas } from './letter-formulas.js';
import { paperFormulas } from './paper-formulas.js';
import { peopleFormulas } from './people-formulas.js';

/**
 * Formulas of correspondence by what they announce, written for this program from common manuals' forms; within one,
 * phrases are parted by commas. Words of form only: no person, office, place or collection.
 * They are matched as the recognizer may have read them.
 */
const formulas = { ...letterFormulas, ...paperFormulas, ...peopleFormulas };

export type Formula = keyof typeof formulas;

export const formulaNames = Object.keys(formulas) as readonly Formula[];

export const phrasesOf = (formula: Formula): readonly string[] =>
  formulas[formula].split(',').map((phrase) => phrase.trim());
