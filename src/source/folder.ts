import { SourceError } from '../errors.js';
import type { InputFormat, PageReader } from './input-format.js';
import { pageImagesOf, surveyFolder } from './survey-folder.js';

export interface FolderReader extends PageReader {
  /** The files of its pages, in order. */
  readonly pagePaths: readonly string[];
}

/** The page images of a folder as one source, page by page in natural order of their names. */
export async function openFolder(formats: readonly InputFormat[], path: string): Promise<FolderReader> {
  const pageImages = (await pageImagesOf(formats, await surveyFolder(formats, path)))?.pages;
  if (!pageImages) {
    throw new SourceError(
      `${path}: not a folder of page images alone, so it is not one source.`,
      'Each scan in it is a source of its own: name them, or ingest the folder.',
    );
  }
  const onPage = async <T>(pageNumber: number, ask: (page: PageReader) => Promise<T>): Promise<T> => {
    const image = pageImages[pageNumber - 1];
    if (!image) throw new RangeError(`There is no page ${pageNumber} of ${pageImages.length}.`);
    const page = await image.format.open(image.path);
    try {
      return await ask(page);
    } finally {
      await page.close();
    }
  };
  return {
    pagePaths: pageImages.map((image) => image.path),
    pageCount: pageImages.length,
    render: (pageNumber) => onPage(pageNumber, (page) => page.render(1)),
    textLayer: async () => null,
    pageSize: (pageNumber) => onPage(pageNumber, (page) => page.pageSize(1)),
    close: async () => {},
  };
}
