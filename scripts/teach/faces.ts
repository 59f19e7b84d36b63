import { createRequire } from 'node:module';
import { join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import type { Random } from '../fixtures/random.js';

/** A typeface that lines are drawn in. */
export interface TaughtFace {
  readonly family: string;
  /** How often it is drawn beside the others. */
  readonly weight: number;
}

export interface TaughtFaces {
  readonly typed: readonly TaughtFace[];
  readonly printed: readonly TaughtFace[];
}

/** Of the @fontsource packages in package.json beside this file; the style is regular unless given. */
const fromPackages = {
  typed: [
    ['special-elite', 3],
    ['courier-prime', 3],
    ['courier-prime', 1.5, '700'],
    ['cutive-mono', 2],
    ['share-tech-mono', 0.7],
    ['pt-mono', 0.5],
    ['anonymous-pro', 0.4],
    ['b612-mono', 0.4],
    ['cousine', 0.4],
    ['fragment-mono', 0.4],
    ['oxygen-mono', 0.4],
    ['xanh-mono', 0.4],
    ['nova-mono', 0.3],
    ['overpass-mono', 0.3],
  ],
  printed: [
    ['tinos', 1.5],
    ['tinos', 0.7, '700'],
    ['arimo', 1.5],
    ['arimo', 0.7, '700'],
    ['eb-garamond', 1.5],
    ['archivo-narrow', 1],
    ['bitter', 1],
    ['cutive', 1],
    ['gelasio', 1],
    ['im-fell-english', 1],
    ['libre-caslon-text', 1],
    ['libre-franklin', 1],
    ['old-standard-tt', 1],
    ['roboto-condensed', 1],
    ['rokkitt', 1],
    ['sorts-mill-goudy', 1],
    ['zilla-slab', 1],
  ],
} as const satisfies Record<string, readonly (readonly [name: string, weight: number, style?: string])[]>;

/** Of Debian's packages fonts-gnutypewriter, fonts-freefont-otf, fonts-urw-base35, fonts-cmu and fonts-lmodern. */
const fromDebian = {
  typed: [
    ['/usr/share/fonts/truetype/gnutypewriter/GNUTypewriter.ttf', 3],
    ['/usr/share/fonts/opentype/freefont/FreeMono.otf', 1],
    ['/usr/share/fonts/opentype/freefont/FreeMonoBold.otf', 1.5],
    ['/usr/share/fonts/opentype/urw-base35/NimbusMonoPS-Regular.otf', 1.5],
    ['/usr/share/fonts/opentype/urw-base35/NimbusMonoPS-Bold.otf', 1.5],
    ['/usr/share/fonts/truetype/cmu/cmuntt.ttf', 2],
    ['/usr/share/fonts/truetype/cmu/cmunbtl.ttf', 1],
    ['/usr/share/texmf/fonts/opentype/public/lm/lmmono10-regular.otf', 1],
    ['/usr/share/texmf/fonts/opentype/public/lm/lmmonolt10-bold.otf', 1],
  ],
  printed: [['/usr/share/fonts/truetype/cmu/cmunrm.ttf', 1]],
} as const satisfies Record<string, readonly (readonly [path: string, weight: number])[]>;

/** Loads all of them. Throws, naming the file, where one is not installed. */
export function loadFaces(): TaughtFaces {
  const require = createRequire(join(process.cwd(), 'scripts/teach/package.json'));
  const load = (kind: keyof TaughtFaces): readonly TaughtFace[] => [
    ...fromPackages[kind].map(([name, weight, style = '400']) =>
      register(
        require.resolve(`@fontsource/${name}/files/${name}-latin-${style}-normal.woff2`),
        `${name}-${style}`,
        weight,
      ),
    ),
    ...fromDebian[kind].map(([path, weight]) => register(path, path, weight)),
  ];
  return { typed: load('typed'), printed: load('printed') };
}

function register(path: string, family: string, weight: number): TaughtFace {
  if (!GlobalFonts.registerFromPath(path, family)) throw new Error(`${path}: not a font`);
  return { family, weight };
}

export function pickFace(random: Random, faces: readonly TaughtFace[]): string {
  let left = random() * faces.reduce((sum, { weight }) => sum + weight, 0);
  for (const { family, weight } of faces) {
    left -= weight;
    if (left <= 0) return family;
  }
  throw new RangeError('no faces to pick from');
}
