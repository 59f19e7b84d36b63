import { SourceError } from '../../errors.js';
import {
  discardRenderer,
  isRendererCrash,
  type Pdfium,
  type Pointer,
  type Renderer,
  startRenderer,
} from './pdfium.js';

/** A document in the renderer's memory. */
export interface LoadedDocument {
  /** 0 where the renderer refuses it. */
  readonly pointer: Pointer;
  /** Bytes of the file taken in since it was loaded. */
  bytesTaken(): number;
  /** Frees what the document was read from. */
  release(): void;
}

/**
 * The renderer keeps every stream of a document it has once met: 1.5 MB a page on colour scans, 3 GB over 2,000 pages.
 * Loading such a file anew costs 60 ms.
 */
const bytesBeforeReload = 32 * 2 ** 20;

/** A PDF, loaded anew as often as need be: when it has grown, and when a crash has taken the renderer with it. */
export class PdfDocument {
  readonly #path: string;
  readonly #load: (renderer: Renderer) => LoadedDocument;
  #held: { readonly renderer: Renderer; readonly loaded: LoadedDocument } | null = null;

  /** `path` is what errors call it. */
  constructor(path: string, load: (renderer: Renderer) => LoadedDocument) {
    this.#path = path;
    this.#load = load;
  }

  /** At least 1. Throws SourceError for a locked, damaged or empty document. */
  async countPages(): Promise<number> {
    const { renderer, loaded } = await this.#ready();
    const count = renderer.pdfium._FPDF_GetPageCount(loaded.pointer);
    if (count > 0) return count;
    throw new SourceError(`${this.#path}: the PDF has no pages.`, 'Copy it again from its original.');
  }

  /** Asks something of a page, which is loaded only meanwhile. `object` is what errors call the page. */
  async onPage<T>(pageNumber: number, ask: (pdfium: Pdfium, page: Pointer, object: string) => T): Promise<T> {
    const object = `${this.#path}, page ${pageNumber}`;
    const { renderer, loaded } = await this.#ready();
    try {
      return askPage(renderer.pdfium, loaded.pointer, pageNumber, object, ask);
    } catch (cause) {
      if (!isRendererCrash(cause)) throw cause;
      discardRenderer(renderer);
      throw damagedPage(object, cause);
    }
  }

  close(): void {
    if (!this.#held) return;
    const { renderer, loaded } = this.#held;
    this.#held = null;
    if (!renderer.hasCrashed && loaded.pointer !== 0) renderer.pdfium._FPDF_CloseDocument(loaded.pointer);
    loaded.release();
  }

  async #ready(): Promise<{ readonly renderer: Renderer; readonly loaded: LoadedDocument }> {
    const renderer = await startRenderer();
    if (this.#held?.renderer === renderer && this.#held.loaded.bytesTaken() < bytesBeforeReload) {
      return this.#held;
    }
    this.close();
    const loaded = this.#load(renderer);
    this.#held = { renderer, loaded };
    if (loaded.pointer !== 0) return this.#held;
    const error = refusal(this.#path, renderer.pdfium._FPDF_GetLastError());
    this.close();
    throw error;
  }
}

function askPage<T>(
  pdfium: Pdfium,
  document: Pointer,
  pageNumber: number,
  object: string,
  ask: (pdfium: Pdfium, page: Pointer, object: string) => T,
): T {
  const page = pdfium._FPDF_LoadPage(document, pageNumber - 1);
  if (page === 0) throw damagedPage(object);
  let answer: T;
  try {
    answer = ask(pdfium, page, object);
  } catch (cause) {
    if (!isRendererCrash(cause)) pdfium._FPDF_ClosePage(page);
    throw cause;
  }
  pdfium._FPDF_ClosePage(page);
  return answer;
}

const errorCodes = { password: 4, security: 5 } as const;

function refusal(path: string, code: number): SourceError {
  if (code === errorCodes.password) {
    return new SourceError(
      `${path}: the PDF is locked.`,
      'Remove the password first, e.g. with qpdf --password=... --decrypt.',
    );
  }
  if (code === errorCodes.security) {
    return new SourceError(
      `${path}: the PDF is encrypted in a way that cannot be read.`,
      'Remove the encryption first, e.g. with qpdf --decrypt.',
    );
  }
  return new SourceError(
    `${path}: the PDF is damaged or cut off.`,
    'Copy it again from its original, or try to repair it, e.g. with qpdf damaged.pdf repaired.pdf.',
  );
}

const damagedPage = (object: string, cause?: unknown): SourceError =>
  new SourceError(
    `${object}: the page is damaged.`,
    'Try to repair the file, e.g. with qpdf damaged.pdf repaired.pdf, or scan the page again.',
    { cause },
  );
