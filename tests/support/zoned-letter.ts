import type { Letter, Zone, ZonedLine } from '../../src/model/letter.js';
import { zones } from '../../src/model/letter.js';
import type { OcrPage } from '../../src/model/page.js';
import { page } from './page.js';

interface LetterOptions {
  readonly recordId?: string;
  readonly ordinal?: number;
  readonly sourceId?: string;
  /** Of every word, 0..1. */
  readonly confidence?: number;
  /** Of every zone, 0..1. */
  readonly probability?: number;
}

/**
 * A letter as labelled lines, `zone | text`, pages parted by a line of three or more equals signs. Columns of the text count
 * from the bar; the indentation before the zone is nothing. Of a row of several entries: `zone, zone | text      text`.
 */
export function zonedLetter(text: string, options: LetterOptions = {}): { letter: Letter; pages: OcrPage[] } {
  const parts = text.split(/^\s*={3,}\s*$/m);
  const pages: OcrPage[] = [];
  const lines: ZonedLine[] = [];
  for (const [index, part] of parts.entries()) {
    const rows = part
      .replace(/^\n/, '')
      .split('\n')
      .map((row) => {
        const [zone = '', ...rest] = row.split('|');
        return { zones: zone.split(',').map((one) => one.trim()), text: rest.join('|') };
      });
    const typed = page(rows.map((row) => row.text).join('\n'), {
      pageNumber: index + 1,
      sourceId: options.sourceId ?? 'source',
      confidence: options.confidence ?? 0.95,
    });
    pages.push(typed);
    const zoned = rows.filter((row) => row.text.trim() !== '');
    const tops = [...new Set(typed.lines.map(({ box }) => box.top))];
    for (const [at, line] of typed.lines.entries()) {
      const row = zoned[tops.indexOf(line.box.top)];
      const entry = typed.lines.slice(0, at).filter(({ box }) => box.top === line.box.top).length;
      const zone = zones.find((each) => each === (row?.zones[entry] ?? row?.zones.at(-1)));
      if (!zone) throw new Error(`No zone "${row?.zones}" in front of "${row?.text}".`);
      lines.push({
        page: typed.ref,
        line,
        zone: zone satisfies Zone,
        probability: options.probability ?? 0.95,
        startProbability: lines.length === 0 ? 1 : 0,
      });
    }
  }
  return {
    letter: {
      recordId: options.recordId ?? 'record',
      ordinal: options.ordinal ?? 1,
      lines,
      pages: pages.map((each) => each.ref),
      boundary: 'letter',
      startProbability: 0.95,
      evidence: [],
      doubts: [],
    },
    pages,
  };
}
