import type { Candidate } from '../model/field-value.js';
import type { Letter } from '../model/letter.js';
import { headOf } from './letter-shape.js';
import { evidenceFrom, stated, textOf } from './passage.js';

/** The route a teletype prints above its text: "TO ALPHA BRAVO INFO CHARLIE CITE DELTA 1234". */
const routeLine =
  /^\P{L}*(?:T[O0]\s+)?(?<to>\p{Lu}[\p{Lu}\d ,]*?)(?:\s*\.?\s+INF[O0]\s+(?<info>[\p{Lu}\d ,()]+?))?\s+C[IT1L]{1,2}E\s+(?<from>\p{Lu}[\p{Lu}\d]+)(?:\s+\S*\d|\s*$)/u;

/** How fast it goes, not where to. */
const precedence = /\b(?:ROUTINE|PRIORITY|PRITY|RTN|IMMEDIATE|OPIM|FLASH|PRECEDENCE|DEFERRED)\b/g;

/** The stations of a cable's route line by role; each a word, as cables write them. */
export function routeParties(letter: Letter, role: 'to' | 'info' | 'from'): readonly Candidate[] {
  return headOf(letter).flatMap((line): Candidate[] => {
    const words = routeLine.exec(textOf(line))?.groups?.[role]?.replace(precedence, ' ') ?? '';
    const stations = words.split(/[\s,]+/).filter((word) => /^\p{Lu}[\p{Lu}\d]{1,}$/u.test(word));
    return stations.map((station) => stated(station, 0.5, evidenceFrom('route-line', line)));
  });
}
