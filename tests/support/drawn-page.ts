import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { PageImage } from '../../src/model/source-file.js';

const require = createRequire(import.meta.url);

interface DrawOptions {
  readonly width?: number;
  readonly height?: number;
  /** Height of the font in pixels. */
  readonly size?: number;
  readonly paper?: string;
  readonly ink?: string;
}

/** A page typed in Courier, a line of text a row; an empty line leaves its row blank. RGB samples. */
export function drawnPage(lines: readonly string[], options: DrawOptions = {}): PageImage {
  const { width = 900, height = 600, size = 34, paper = '#fff', ink = '#111' } = options;
  GlobalFonts.registerFromPath(
    require.resolve('@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff2'),
    'Typed',
  );
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = ink;
  context.font = `${size}px Typed`;
  for (const [row, line] of lines.entries()) context.fillText(line, 60, size * (2.3 + row * 1.6));
  const rgba = context.getImageData(0, 0, width, height).data;
  const samples = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    samples.set(rgba.subarray(from, from + 3), to);
  }
  return { ref: { sourceId: 'drawn', pageNumber: 1 }, width, height, channels: 3, samples, dpi: null };
}

/** The same page turned clockwise. */
export function turned(image: PageImage, rotation: 0 | 90 | 180 | 270): PageImage {
  if (rotation === 0) return image;
  const { width, height, channels, samples } = image;
  const turnedSamples = new Uint8Array(samples.length);
  const turnedWidth = rotation === 180 ? width : height;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [toX, toY] =
        rotation === 90
          ? [height - 1 - y, x]
          : rotation === 180
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x];
      for (let channel = 0; channel < channels; channel++) {
        turnedSamples[(toY * turnedWidth + toX) * channels + channel] = samples[
          (y * width + x) * channels + channel
        ] as number;
      }
    }
  }
  return {
    ...image,
    width: turnedWidth,
    height: rotation === 180 ? height : width,
    samples: turnedSamples,
  };
}
