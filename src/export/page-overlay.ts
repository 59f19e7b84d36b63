import type { Box } from '../model/box.js';
import type { FieldValue } from '../model/field-value.js';
import type { Zone } from '../model/letter.js';
import type { OcrPage } from '../model/page.js';
import { stripControlCharacters } from '../text/control-characters.js';

/** A line as it is drawn: where it stands, what it is, and whether a letter begins with it. */
export interface DrawnLine {
  readonly box: Box;
  readonly zone: Zone;
  readonly begins: boolean;
}

const colourByZone: Readonly<Record<Zone, string>> = {
  letterhead: '#6a3d9a',
  reference: '#b15928',
  dateline: '#e31a1c',
  address: '#1f78b4',
  salutation: '#33a02c',
  subject: '#ff7f00',
  'memo-label': '#00838f',
  body: '#9e9e9e',
  closing: '#558b2f',
  signature: '#ad1457',
  copies: '#5c6bc0',
  enclosures: '#8d6e63',
  postscript: '#78909c',
  stamp: '#d81b60',
  'marginal-note': '#c0ca33',
  'running-head': '#26a69a',
  'form-line': '#bcaaa4',
  noise: '#cfd8dc',
};

const escapeXml = (text: string): string =>
  stripControlCharacters(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Height of labels and width of strokes follow the page, in pixels of the scan. */
const labelShare = 1 / 130;
const strokeShare = 1 / 900;

/** The names of the fields read from the same words, by `left right bottom` of the words. */
function fieldsByPlace(readings: readonly FieldValue[]): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, readonly string[]>();
  for (const { field, evidence } of readings) {
    if (!evidence) continue;
    const place = `${evidence.box.left} ${evidence.box.right} ${evidence.box.bottom}`;
    fields.set(place, [...new Set([...(fields.get(place) ?? []), field])]);
  }
  return fields;
}

/**
 * An SVG of the page's own size to lay over its image: every line in the colour of its zone, a red rule where a
 * letter begins, unread regions hatched grey, and the words behind each chosen reading underlined with its field.
 */
export function pageOverlay(
  page: OcrPage,
  lines: readonly DrawnLine[],
  readings: readonly FieldValue[],
): string {
  const size = Math.max(10, Math.round(page.height * labelShare));
  const stroke = Math.max(1, Math.round(page.height * strokeShare));
  const rectangle = ({ left, top, right, bottom }: Box, style: string): string =>
    `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" ${style}/>`;
  const label = (x: number, y: number, colour: string, text: string): string =>
    `<text x="${x}" y="${y}" font-family="sans-serif" font-size="${size}" fill="${colour}">${escapeXml(text)}</text>`;

  const unread = page.unreadRegions.map((box) =>
    rectangle(box, `fill="#000" fill-opacity="0.12" stroke="#000" stroke-dasharray="${size}"`),
  );
  const zoned = lines.flatMap(({ box, zone, begins }) => {
    const colour = colourByZone[zone];
    const cut = begins
      ? [
          `<line x1="0" y1="${box.top - stroke * 2}" x2="${page.width}" y2="${box.top - stroke * 2}" stroke="#f00" stroke-width="${stroke * 2}"/>`,
        ]
      : [];
    return [
      ...cut,
      rectangle(box, `fill="${colour}" fill-opacity="0.12" stroke="${colour}" stroke-width="${stroke}"`),
      label(box.right + size / 2, box.bottom, colour, zone),
    ];
  });
  const read = [...fieldsByPlace(readings)].flatMap(([place, fields]) => {
    const [left = 0, right = 0, bottom = 0] = place.split(' ').map(Number);
    return [
      `<line x1="${left}" y1="${bottom + stroke}" x2="${right}" y2="${bottom + stroke}" stroke="#000" stroke-width="${stroke * 2}"/>`,
      label(left, bottom + size + stroke, '#000', fields.join(', ')),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}">`,
    ...unread,
    ...zoned,
    ...read,
    '</svg>',
  ].join('\n');
}
