import { pageAnswer, serve } from './serve.mjs';

/** Page 1: not an answer. Page 2: another page's answer. Page 3: a word without a box. From page 4 on it is sound. */
serve((request) => {
  const sound = pageAnswer(request);
  const { pageNumber } = request.task;
  if (pageNumber === 1) return 'Estimating resolution as 312';
  if (pageNumber === 2)
    return { ...sound, page: { ...sound.page, ref: { ...sound.page.ref, pageNumber: 7 } } };
  if (pageNumber === 3) {
    const [line] = sound.page.lines;
    return { ...sound, page: { ...sound.page, lines: [{ ...line, words: [{ text: 'x', confidence: 1 }] }] } };
  }
  return sound;
});
