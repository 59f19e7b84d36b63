import { SourceError } from './errors.js';
import { cpuSeconds } from './ingest/cpu-seconds.js';
import type { OcrPage } from './model/page.js';
import type { PageCost, PageTask, ReadingSettings } from './model/page-task.js';
import type { PageImage } from './model/source-file.js';
import type { Engine } from './ocr/engine.js';
import { greyOf } from './ocr/grey-raster.js';
import { digestImage } from './ocr/image-digest.js';
import { createNetworkEngine } from './ocr/network/network-engine.js';
import { recognizePage } from './ocr/recognize-page.js';
import { type OpenSource, openSource } from './source/index.js';
import { entriesOf } from './text/entries.js';

export interface PageReading {
  readonly page: OcrPage;
  /** Null where the words are the file's own and nothing was rendered. */
  readonly imageDigest: string | null;
  readonly cost: PageCost;
}

interface ReadOptions {
  /** Only the steps that cannot be left out. */
  readonly plain: boolean;
  /** A reading of the same image with the same settings, whatever page it was made for; null where there is none. */
  readonly recall: (imageDigest: string) => Promise<OcrPage | null>;
}

/**
 * Reads the pages it is asked for, one at a time: the processor time of a page is that of the process meanwhile.
 * Keeps the engine and the last source open between them.
 */
export class PageReader {
  #engine: { readonly settings: string; readonly engine: Engine } | null = null;
  #source: OpenSource | null = null;

  /** Throws SourceError where the file is to blame. */
  async read(task: PageTask, { plain, recall }: ReadOptions): Promise<PageReading> {
    const source = await this.#open(task);
    if (task.pageNumber > source.file.pageCount) {
      throw new SourceError(`${task.path}: was changed while it was read.`, 'Ingest it again.');
    }
    const printed = await readTextLayer(source, task);
    if (printed) return printed;
    const before = cpuSeconds();
    const image = inGrey(await source.renderPage(task.pageNumber));
    const imageDigest = digestImage(image);
    const render = cpuSeconds() - before;
    const known = plain ? null : await recall(imageDigest);
    if (known) {
      const page = { ...known, ref: image.ref, dpi: image.dpi };
      return { page, imageDigest, cost: { render, prepare: 0, recognize: 0 } };
    }
    const engine = await this.#engineFor(task.settings);
    const { page, cost } = await recognizePage(image, engine, { plain });
    return { page, imageDigest, cost: { render, ...cost } };
  }

  async #open({ path, sourceId }: PageTask): Promise<OpenSource> {
    const { file } = this.#source ?? {};
    if (this.#source && file?.id === sourceId && file.path === path) return this.#source;
    await this.#source?.close();
    this.#source = null;
    this.#source = await openSource(path, { knownAs: sourceId });
    return this.#source;
  }

  async #engineFor({ languages, tessdata }: ReadingSettings): Promise<Engine> {
    const settings = JSON.stringify([languages, tessdata]);
    if (this.#engine?.settings === settings) return this.#engine.engine;
    await this.#engine?.engine.close();
    this.#engine = null;
    this.#engine = { settings, engine: await createNetworkEngine({ languages, tessdata }) };
    return this.#engine.engine;
  }
}

const inGrey = (image: PageImage): PageImage => ({ ...image, ...greyOf(image), channels: 1 });

/** The page as its file spells it; null where there is no text, or only somebody's recognition that is not to be kept. */
async function readTextLayer(source: OpenSource, task: PageTask): Promise<PageReading | null> {
  const before = cpuSeconds();
  const layer = await source.textLayer(task.pageNumber);
  if (!layer || !(layer.bornDigital || task.settings.textLayer === 'keep')) return null;
  const { width, height, dpi } = await source.pageSize(task.pageNumber);
  const page: OcrPage = {
    ref: { sourceId: task.sourceId, pageNumber: task.pageNumber },
    width,
    height,
    dpi,
    rotation: 0,
    kind: 'text',
    lines: layer.lines.flatMap(entriesOf),
    unreadRegions: [],
    origin: 'text-layer',
  };
  const cost = { render: cpuSeconds() - before, prepare: 0, recognize: 0 };
  return { page, imageDigest: null, cost };
}
