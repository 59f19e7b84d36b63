import { SourceError } from './errors.js';
import { cpuSeconds } from './ingest/cpu-seconds.js';
import type { OcrPage } from './model/page.js';
import type { PageCost, PageTask, ReadingSettings } from './model/page-task.js';
import type { Engine } from './ocr/engine.js';
import { recognizePage } from './ocr/recognize-page.js';
import { createTesseractEngine } from './ocr/tesseract-engine.js';
import { type OpenSource, openSource } from './source/index.js';

export interface PageReading {
  readonly page: OcrPage;
  readonly cost: PageCost;
}

/**
 * Reads the pages it is asked for, one at a time: the processor time of a page is that of the process meanwhile.
 * Keeps the engine and the last source open between them.
 */
export class PageReader {
  #engine: { readonly settings: string; readonly engine: Engine } | null = null;
  #source: OpenSource | null = null;

  /** Throws SourceError where the file is to blame. `plain`: only the steps that cannot be left out. */
  async read(task: PageTask, { plain }: { readonly plain: boolean }): Promise<PageReading> {
    const source = await this.#open(task);
    if (task.pageNumber > source.file.pageCount) {
      throw new SourceError(`${task.path}: was changed while it was read.`, 'Ingest it again.');
    }
    const printed = await readTextLayer(source, task);
    if (printed) return printed;
    const before = cpuSeconds();
    const image = await source.renderPage(task.pageNumber);
    const render = cpuSeconds() - before;
    const engine = await this.#engineFor(task.settings);
    const { page, cost } = await recognizePage(image, engine, { plain });
    return { page, cost: { render, ...cost } };
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
    this.#engine = { settings, engine: await createTesseractEngine({ languages, tessdata }) };
    return this.#engine.engine;
  }
}

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
    lines: layer.lines,
    unreadRegions: [],
    origin: 'text-layer',
  };
  return { page, cost: { render: cpuSeconds() - before, prepare: 0, recognize: 0 } };
}
