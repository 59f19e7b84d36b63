import type { OcrPage } from '../../src/model/page.js';
import { type DrawnSource, drawOnce } from './draw-once.js';
import { recognizeScans } from './recognize-scans.js';

interface ReadDrawing<Source> {
  readonly source: Source;
  /** Of its scan. */
  readonly path: string;
  /** As the program recognizes them; those that failed are missing. */
  readonly pages: readonly OcrPage[];
}

/** What is drawn into a folder and recognized, in the order of the sources. Drawings and recognized pages are kept. */
export async function recognizeDrawn<Source extends DrawnSource>(
  sources: readonly Source[],
  folder: string,
  cache: string,
): Promise<readonly ReadDrawing<Source>[]> {
  const drawn: { source: Source; path: string }[] = [];
  for (const source of sources) drawn.push({ source, path: await drawOnce(source, folder) });
  const pagesByPath = await recognizeScans(
    drawn.map(({ path }) => path),
    cache,
  );
  return drawn.map(({ source, path }) => ({ source, path, pages: pagesByPath.get(path) ?? [] }));
}
