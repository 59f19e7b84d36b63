import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { between, chance, type Random, wholeBetween } from '../fixtures/random.js';

/** Strokes of a pen, outlines around passages and rules, some of them through the text. */
export function drawClutter(context: SKRSContext2D, { width, height }: Canvas, random: Random): void {
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
