import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { between, chance, pick, type Random, wholeBetween } from '../fixtures/random.js';
import { drawClutter } from './draw-clutter.js';
import type { TaughtFaces } from './faces.js';
import { printedSetting, type Setting, typedSetting } from './setting.js';
import type { Texts } from './texts.js';

/** A character with where it begins and ends, in pixels of the drawn page. */
export interface DrawnCharacter {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface DrawnLine {
  readonly characters: readonly DrawnCharacter[];
  /** What the letters stand on, and the size of the face; in pixels of the drawn page. */
  readonly base: number;
  readonly size: number;
}

export interface DrawnPage {
  readonly lines: readonly DrawnLine[];
  readonly isTyped: boolean;
}

/** Pixels of the page that stay white below and to the right. */
const margin = 80;
const rightMargin = 200;

/** Fills the canvas with lines of invented text, and says what stands where. */
export function drawLines(canvas: Canvas, faces: TaughtFaces, texts: Texts, random: Random): DrawnPage {
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const isTyped = chance(random, 0.72);
  const setting = isTyped ? typedSetting(context, faces, random) : printedSetting(faces, random);
  context.font = `${setting.size.toFixed(1)}px "${setting.family}"`;
  const lines: DrawnLine[] = [];
  const usual = setting.advance ?? setting.size * 0.46 + setting.tracking;
  const columns = Math.floor((canvas.width - setting.left - between(random, 120, 380)) / usual);
  const lowest = canvas.height - margin;
  let base = between(random, 90, 200);
  const place = (text: string, left: number): void => {
    lines.push(drawLine(context, text, left, base, setting));
  };
  while (base < lowest) {
    if (chance(random, 0.33)) {
      for (let rest = wholeBetween(random, 1, 5); rest > 0 && base < lowest; rest--, base += setting.pitch) {
        const { lines: heads, rule } = headLines(canvas.width, columns, setting, texts, random);
        for (const [text, left] of heads) place(text, left);
        if (rule) context.fillRect(rule.left, base + setting.size * 0.12, rule.width, rule.height);
      }
    } else {
      for (const [text, left] of paragraphLines(columns, setting, texts, random)) {
        if (base >= lowest) break;
        place(text, left);
        base += setting.pitch;
      }
    }
    if (chance(random, 0.6)) base += setting.pitch * pick(random, [0.5, 1, 1]);
  }
  drawClutter(context, canvas, random);
  return { lines, isTyped };
}

function drawLine(
  context: SKRSContext2D,
  text: string,
  left: number,
  base: number,
  { advance, tracking, size, again, strike }: Setting,
): DrawnLine {
  let at = left;
  const characters = [...text].map((character): DrawnCharacter => {
    const own = context.measureText(character).width;
    const width = advance ?? own + tracking;
    if (character !== ' ') {
      const { grey, across, down, turn } = strike(character);
      context.fillStyle = `rgb(${grey},${grey},${grey})`;
      context.save();
      context.translate(at + (width - own) / 2 + across, base + down);
      context.rotate(turn);
      context.fillText(character, 0, 0);
      if (again > 0) context.fillText(character, again, 0);
      context.restore();
    }
    at += width;
    return { text: character, left: at - width, right: at };
  });
  return { characters, base, size };
}

/** What stands on one base line, and where each piece begins. */
type PlacedText = readonly [text: string, left: number];

/** A line as at the head or foot of a letter, now and then with another beside it or a rule below. */
function headLines(
  pageWidth: number,
  columns: number,
  { left, size, advance, tracking, isAllCapitals }: Setting,
  texts: Texts,
  random: Random,
): { lines: readonly PlacedText[]; rule: { left: number; width: number; height: number } | null } {
  const headOf = (most: number): string => {
    const head = texts.head(random);
    return (isAllCapitals || chance(random, 0.12) ? head.toUpperCase() : head).slice(0, most).trim();
  };
  const whole = headOf(columns);
  const text = chance(random, 0.06) ? [...whole.replace(/ /g, '  ')].join(' ').slice(0, columns) : whole;
  const isShort = text.length < columns / 2;
  const usual = advance ?? size * 0.5 + tracking;
  const indent = chance(random, 0.3) ? between(random, 0, 900) : chance(random, 0.5) ? usual * 5 : 0;
  const start = left + (isShort ? indent : 0);
  const lines: PlacedText[] = [[text, start]];
  if (chance(random, 0.12) && text.length < columns * 0.4) {
    const beside = left + between(random, 0.6, 0.65) * (pageWidth - left - rightMargin);
    lines.push([headOf(Math.floor(columns * 0.35)), beside]);
  }
  const rule = chance(random, 0.08)
    ? { left: start, width: text.length * usual, height: between(random, 2, 5) }
    : null;
  return { lines, rule };
}

/** The lines of a paragraph with where they begin; the first may be numbered and set in. */
function paragraphLines(
  columns: number,
  { left, size, advance, isAllCapitals }: Setting,
  texts: Texts,
  random: Random,
): readonly PlacedText[] {
  const prose = texts.prose(random);
  const emphatic = chance(random, 0.2) ? prose.replace(/\b[a-z]+\b/, (word) => word.toUpperCase()) : prose;
  const text = isAllCapitals ? teletyped(prose, random) : emphatic;
  const lines = wrapped(chance(random, 0.35) ? `${itemMark(random)}  ${text}` : text, columns);
  const indent = chance(random, 0.6) ? 5 * (advance ?? size * 0.5) : 0;
  return lines
    .slice(0, 14)
    .map((line, index) => [line, left + (index === 0 ? indent : 0)] as const)
    .filter(([line]) => line !== '');
}

function itemMark(random: Random): string {
  const letter = String.fromCharCode(65 + wholeBetween(random, 0, 25));
  return pick(random, [
    `${wholeBetween(random, 1, 20)}.`,
    `${letter}.`,
    `${letter.toLowerCase()}.`,
    `(${wholeBetween(random, 1, 9)})`,
    '-',
  ]);
}

/** In capitals, every other time without half of the small words, as telegrams are. */
function teletyped(text: string, random: Random): string {
  const capitals = text.toUpperCase();
  return chance(random, 0.5)
    ? capitals.replace(/\b(?:THE|A|AN|OF|THAT|IS|ARE) /g, (word) => (chance(random, 0.5) ? '' : word))
    : capitals;
}

function wrapped(text: string, columns: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string;
    if (line !== '' && line.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
