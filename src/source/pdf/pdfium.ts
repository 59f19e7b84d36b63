import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';
import { RendererFiles, type RendererImports } from './renderer-files.js';

/** An address in the renderer's memory; 0 is none. */
export type Pointer = number;

/**
 * The functions of pdfium used here, by the names of its C interface: the package's own wrapper shows neither
 * where an image lies on its page nor where a letter stands.
 */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPU32: Uint32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
  _malloc(bytes: number): Pointer;
  _free(pointer: Pointer): void;
  _FPDF_InitLibraryWithConfig(config: Pointer): void;
  _FPDF_GetLastError(): number;
  _FPDF_LoadDocument(path: Pointer, password: Pointer): Pointer;
  _FPDF_LoadMemDocument(bytes: Pointer, length: number, password: Pointer): Pointer;
  _FPDF_CloseDocument(document: Pointer): void;
  _FPDF_GetPageCount(document: Pointer): number;
  _FPDF_LoadPage(document: Pointer, index: number): Pointer;
  _FPDF_ClosePage(page: Pointer): void;
  _FPDF_GetPageWidthF(page: Pointer): number;
  _FPDF_GetPageHeightF(page: Pointer): number;
  _FPDF_GetPageBoundingBox(page: Pointer, box: Pointer): number;
  _FPDFPage_GetRotation(page: Pointer): number;
  _FPDF_PageToDevice(
    page: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    rotate: number,
    x: number,
    y: number,
    deviceX: Pointer,
    deviceY: Pointer,
  ): number;
  _FPDF_RenderPageBitmapWithMatrix(
    bitmap: Pointer,
    page: Pointer,
    matrix: Pointer,
    clip: Pointer,
    flags: number,
  ): void;
  _FPDFBitmap_CreateEx(
    width: number,
    height: number,
    format: number,
    buffer: Pointer,
    stride: number,
  ): Pointer;
  _FPDFBitmap_FillRect(
    bitmap: Pointer,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): number;
  _FPDFBitmap_GetBuffer(bitmap: Pointer): Pointer;
  _FPDFBitmap_GetStride(bitmap: Pointer): number;
  _FPDFBitmap_GetHeight(bitmap: Pointer): number;
  _FPDFBitmap_Destroy(bitmap: Pointer): void;
  _FPDFPage_CountObjects(page: Pointer): number;
  _FPDFPage_GetObject(page: Pointer, index: number): Pointer;
  _FPDFFormObj_CountObjects(form: Pointer): number;
  _FPDFFormObj_GetObject(form: Pointer, index: number): Pointer;
  _FPDFPageObj_GetType(object: Pointer): number;
  _FPDFPageObj_GetMatrix(object: Pointer, matrix: Pointer): number;
  _FPDFPageObj_GetFillColor(
    object: Pointer,
    red: Pointer,
    green: Pointer,
    blue: Pointer,
    alpha: Pointer,
  ): number;
  _FPDFImageObj_GetImagePixelSize(image: Pointer, width: Pointer, height: Pointer): number;
  _FPDFImageObj_GetImageMetadata(image: Pointer, page: Pointer, metadata: Pointer): number;
  _FPDFImageObj_GetImageDataRaw(image: Pointer, buffer: Pointer, length: number): number;
  _FPDFImageObj_GetImageDataDecoded(image: Pointer, buffer: Pointer, length: number): number;
  _FPDFImageObj_GetImageFilterCount(image: Pointer): number;
  _FPDFImageObj_GetImageFilter(image: Pointer, index: number, buffer: Pointer, length: number): number;
  _FPDFImageObj_GetBitmap(image: Pointer): Pointer;
  _FPDFText_LoadPage(page: Pointer): Pointer;
  _FPDFText_ClosePage(text: Pointer): void;
  _FPDFText_CountChars(text: Pointer): number;
  _FPDFText_GetUnicode(text: Pointer, index: number): number;
  _FPDFText_IsGenerated(text: Pointer, index: number): number;
  _FPDFText_IsHyphen(text: Pointer, index: number): number;
  _FPDFText_HasUnicodeMapError(text: Pointer, index: number): number;
  _FPDFText_GetCharBox(
    text: Pointer,
    index: number,
    left: Pointer,
    right: Pointer,
    bottom: Pointer,
    top: Pointer,
  ): number;
  _FPDFText_GetTextObject(text: Pointer, index: number): Pointer;
  _FPDFTextObj_GetTextRenderMode(object: Pointer): number;
}

/** The part used here: neither Node's types nor the language's own library declare it. */
declare const WebAssembly: {
  instantiate(
    code: Uint8Array,
    imports: RendererImports,
  ): Promise<{ instance: { exports: { memory: { buffer: ArrayBufferLike } } } }>;
};

/** The package's entry, with the types of the functions it leaves out. */
const loadModule = PDFiumModule as unknown as (options: {
  instantiateWasm: (imports: RendererImports, started: (instance: object) => void) => object;
}) => Promise<Pdfium>;

/** A started renderer with the files it may read. */
export interface Renderer {
  readonly pdfium: Pdfium;
  readonly files: RendererFiles;
  /** Nothing may be asked of it any more, not even to free memory. */
  hasCrashed: boolean;
}

let starting: Promise<Renderer> | null = null;

/** The renderer of this process, compiled at the first use. */
export function startRenderer(): Promise<Renderer> {
  starting ??= newRenderer();
  return starting;
}

/** Out of memory or past its end, as WebAssembly reports it. */
export const isRendererCrash = (cause: unknown): boolean =>
  cause instanceof Error && (cause.name === 'RuntimeError' || cause instanceof RangeError);

/** After a crash the renderer's memory is not to be trusted: the next use starts a new one. */
export function discardRenderer(renderer: Renderer): void {
  if (!renderer.hasCrashed) starting = null;
  renderer.hasCrashed = true;
}

async function newRenderer(): Promise<Renderer> {
  const files = new RendererFiles();
  const code = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
  const instantiateWasm = (imports: RendererImports, started: (instance: object) => void): object => {
    WebAssembly.instantiate(code, files.intercept(imports)).then(({ instance }) => {
      files.attach(instance.exports.memory);
      started(instance);
    });
    return {};
  };
  const pdfium = await loadModule({ instantiateWasm });
  withScratch(pdfium, 20, (config) => {
    const configVersion = 2;
    pdfium.HEAP32[config >> 2] = configVersion;
    pdfium._FPDF_InitLibraryWithConfig(config);
  });
  return { pdfium, files, hasCrashed: false };
}

/** Runs with some zeroed bytes of the renderer's memory, for what it answers through pointers. */
export function withScratch<T>(pdfium: Pdfium, bytes: number, use: (scratch: Pointer) => T): T {
  const scratch = pdfium._malloc(bytes);
  pdfium.HEAPU8.fill(0, scratch, scratch + bytes);
  try {
    return use(scratch);
  } finally {
    pdfium._free(scratch);
  }
}

/** Runs with a copy of some bytes in the renderer's memory. */
export function withBytes<T>(pdfium: Pdfium, bytes: Uint8Array, use: (copy: Pointer) => T): T {
  return withScratch(pdfium, bytes.length, (copy) => {
    pdfium.HEAPU8.set(bytes, copy);
    return use(copy);
  });
}
