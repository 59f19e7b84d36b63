import { MisuseError } from '../../src/errors.js';
import { type BoundaryKind, type Zone, zones } from '../../src/model/letter.js';

/** What a person typed for a run of lines, numbered from 0, both ends included. */
export interface TypedLabel {
  readonly from: number;
  readonly to: number;
  readonly zone: Zone;
  /** For the first line of the run. */
  readonly begins: BoundaryKind | null;
}

const typedRun = /^(?<from>\d+)(?:-(?<to>\d+))?\s+(?<zone>[a-z-]+)(?:\s+(?<begins>begins(?:-enclosure)?))?$/;

/**
 * Reads `0-2 letterhead begins, 3 dateline`. A zone may be cut to its first letters where no other begins with them.
 * Throws a MisuseError that names the part it cannot read.
 */
export function parseTypedLabels(text: string, lineCount: number): TypedLabel[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part): TypedLabel => {
      const typed = typedRun.exec(part)?.groups;
      if (!typed) {
        throw new MisuseError(
          `"${part}": not a run of lines and a zone.`,
          'Type for example: 0-2 letterhead begins',
        );
      }
      const from = Number(typed.from);
      const to = Number(typed.to ?? typed.from);
      if (from > to || to >= lineCount) {
        throw new MisuseError(`"${part}": the page has the lines 0 to ${lineCount - 1}.`, '');
      }
      const begins = typed.begins === undefined ? null : typed.begins === 'begins' ? 'letter' : 'enclosure';
      return { from, to, zone: zoneFrom(typed.zone ?? ''), begins };
    });
}

function zoneFrom(typed: string): Zone {
  const exact = zones.find((zone) => zone === typed);
  const fitting = exact ? [exact] : zones.filter((zone) => zone.startsWith(typed));
  const [zone] = fitting;
  if (zone && fitting.length === 1) return zone;
  throw new MisuseError(
    fitting.length === 0 ? `"${typed}": no such zone.` : `"${typed}": ${fitting.join(' or ')}?`,
    `The zones are ${zones.join(', ')}.`,
  );
}
