import { resolve } from 'node:path';
import { shippedLetterModel } from '../../src/letter-model.js';
import { type MadeScore, scoreMade } from './made-score.js';
import { boxSources, seedSources } from './made-sources.js';
import { recognizeDrawn } from './recognize-drawn.js';

/** The box's folder, from the root of the repository. */
const fixtures = 'fixtures';

/**
 * The fixture box, and the texts of the folder of seeds if one is given, drawn at every quality into the cache folder and read end
 * to end with the shipped model. Drawings and recognized pages are kept.
 */
export async function measureMade(seeds: string | null, cache: string): Promise<readonly MadeScore[]> {
  const sources = [...(await boxSources(fixtures)), ...(seeds === null ? [] : await seedSources(seeds))];
  const read = await recognizeDrawn(sources, resolve(cache, 'made'), cache);
  const model = shippedLetterModel();
  return read.map(({ source, pages }) => scoreMade(source, pages, model));
}
