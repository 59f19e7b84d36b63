import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { between, chance, normal, pick, type Random, wholeBetween } from '../fixtures/random.js';
import { pickFace, type TaughtFaces } from './faces.js';
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

/** How a page is set. Lengths in pixels at 300 dpi; the advance is null where every character has its own. */
interface Setting {
  readonly family: string;
  readonly size: number;
  readonly advance: number | null;
  readonly pitch: number;
  readonly left: number;
  readonly isAllCapitals: boolean;
  readonly strike: (character: string) => Strike;
}

/** How a machine strikes a letter: every one of its letters has faults of its own. */
interface Strike {
  /** Grey level, 0 for black. */
  readonly grey: number;
  readonly across: number;
  readonly down: number;
  /** In radians. */
  readonly turn: number;
  /** How far beside it the letter is struck again; 0: it is not. */
  readonly again: number;
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
  const usual = setting.advance ?? setting.size * 0.46;
  const columns = Math.floor((canvas.width - setting.left - between(random, 120, 380)) / usual);
  const lowest = canvas.height - margin;
  let base = between(random, 90, 200);
  const place = (text: string, left: number): void => {
    lines.push(drawLine(context, text, left, base, setting));
  };
  while (base < lowest) {
    if (chance(random, 0.33)) {
      for (let rest = wholeBetween(random, 1, 5); rest > 0 && base < lowest; rest--, base += setting.pitch) {
        placeHead(context, canvas.width, columns, base, setting, texts, random, place);
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

function typedSetting(context: SKRSContext2D, faces: TaughtFaces, random: Random): Setting {
  const family = pickFace(random, faces.typed);
  const advance = pick(random, [30, 30, 25, 25, between(random, 22, 34)]);
  context.font = `100px "${family}"`;
  const size = ((100 * advance) / context.measureText('0').width) * between(random, 0.95, 1.12);
  const isAllCapitals = chance(random, 0.38);
  const pitch =
    isAllCapitals && chance(random, 0.6)
      ? pick(random, [75, 100, between(random, 70, 105)])
      : pick(random, [50, 50, 75, 100, between(random, 46, 60)]);
  const [jitter, turn] = [between(random, 0, 2.5), between(random, 0, 0.03)];
  const again = chance(random, 0.12) ? between(random, 0.6, 1.8) : 0;
  const left = between(random, 150, 420);
  return { family, size, advance, pitch, left, isAllCapitals, strike: striker(random, jitter, turn, again) };
}

function printedSetting(faces: TaughtFaces, random: Random): Setting {
  const size = (between(random, 7.5, 14) * 300) / 72;
  return {
    family: pickFace(random, faces.printed),
    size,
    advance: null,
    pitch: size * between(random, 1.12, 1.6),
    left: between(random, 150, 420),
    isAllCapitals: chance(random, 0.15),
    strike: striker(random, 0, 0, 0),
  };
}

function striker(random: Random, jitter: number, turn: number, again: number): Setting['strike'] {
  const [force, spread] = [between(random, 0, 70), between(random, 5, 70)];
  const faults = new Map<string, Strike>();
  return (character) => {
    const fault = faults.get(character) ?? {
      grey: force + normal(random) * spread * 0.5,
      across: normal(random) * jitter * 0.6,
      down: normal(random) * jitter * 0.8,
      turn: normal(random) * turn,
      again,
    };
    faults.set(character, fault);
    return {
      grey: Math.max(0, Math.min(170, fault.grey + normal(random) * spread * 0.6)),
      across: fault.across + normal(random) * jitter * 0.25,
      down: fault.down + normal(random) * jitter * 0.35,
      turn: fault.turn + normal(random) * turn * 0.3,
      again,
    };
  };
}

function drawLine(
  context: SKRSContext2D,
  text: string,
  left: number,
  base: number,
  { advance, size, strike }: Setting,
): DrawnLine {
  let at = left;
  const characters = [...text].map((character): DrawnCharacter => {
    const own = context.measureText(character).width;
    const width = advance ?? own;
    if (character !== ' ') {
      const { grey, across, down, turn, again } = strike(character);
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

/** A line as at the head or foot of a letter, now and then with another beside it or a rule below. */
function placeHead(
  context: SKRSContext2D,
  pageWidth: number,
  columns: number,
  base: number,
  { left, size, advance, isAllCapitals }: Setting,
  texts: Texts,
  random: Random,
  place: (text: string, left: number) => void,
): void {
  const headOf = (most: number): string => {
    const head = texts.head(random);
    return (isAllCapitals || chance(random, 0.12) ? head.toUpperCase() : head).slice(0, most).trim();
  };
  const whole = headOf(columns);
  const text = chance(random, 0.06) ? [...whole.replace(/ /g, '  ')].join(' ').slice(0, columns) : whole;
  const isShort = text.length < columns / 2;
  const usual = advance ?? size * 0.5;
  const indent = chance(random, 0.3) ? between(random, 0, 900) : chance(random, 0.5) ? usual * 5 : 0;
  const start = left + (isShort ? indent : 0);
  place(text, start);
  if (chance(random, 0.12) && text.length < columns * 0.4) {
    place(
      headOf(Math.floor(columns * 0.35)),
      left + between(random, 0.6, 0.65) * (pageWidth - left - rightMargin),
    );
  }
  if (chance(random, 0.08)) {
    context.fillRect(start, base + size * 0.12, text.length * usual, between(random, 2, 5));
  }
}

/** The lines of a paragraph with where they begin; the first may be numbered and set in. */
function paragraphLines(
  columns: number,
  { left, size, advance, isAllCapitals }: Setting,
  texts: Texts,
  random: Random,
): readonly (readonly [text: string, left: number])[] {
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

/** Strokes of a pen, outlines around passages and rules, some of them through the text. */
function drawClutter(context: SKRSContext2D, { width, height }: Canvas, random: Random): void {
  const across = (): number => between(random, 100, width - 100);
  const down = (): number => between(random, 100, height - 100);
  const near = (middle: number, reach: number): number => middle + between(random, -reach, reach);
  const few = (most: number, draw: () => void): void => {
    for (let rest = wholeBetween(random, 1, most); rest > 0; rest--) draw();
  };
  context.strokeStyle = 'rgb(25,25,25)';
  context.fillStyle = 'rgb(30,30,30)';
  if (chance(random, 0.25)) {
    context.lineWidth = between(random, 2, 5);
    few(4, () => {
      const [x, y] = [across(), down()];
      context.beginPath();
      context.moveTo(x, y);
      context.bezierCurveTo(
        near(x + 50, 250),
        near(y, 120),
        near(x + 150, 250),
        near(y, 120),
        near(x + 250, 250),
        near(y, 80),
      );
      context.stroke();
    });
  }
  if (chance(random, 0.2)) {
    context.lineWidth = between(random, 2, 4);
    few(4, () => {
      const [left, top] = [between(random, 100, width - 1000), between(random, 100, height - 300)];
      const [right, bottom] = [left + between(random, 400, 1600), top + between(random, 60, 500)];
      context.beginPath();
      context.moveTo(near(left, 8), near(top, 8));
      context.lineTo(near(right, 10), near(top, 12));
      context.lineTo(near(right, 10), near(bottom, 12));
      context.lineTo(near(left, 10), near(bottom, 10));
      context.closePath();
      context.stroke();
    });
  }
  if (chance(random, 0.15)) {
    few(3, () => {
      context.fillRect(between(random, 60, 300), down(), between(random, 800, 2000), between(random, 2, 5));
    });
  }
}
