import { setTimeout as pause } from 'node:timers/promises';
import { pageAnswer, serve, shown } from './serve.mjs';

/** All pages are one image. Page 1 shows it first, hangs unless read with plain settings, and is slow even then. */
serve(async (request) => {
  const { task, plain } = request;
  const isFirst = task.pageNumber === 1;
  if (isFirst && plain) await pause(500);
  if (!isFirst && !plain) await pause(300);
  if (!plain) await shown(task.key, 'image');
  return isFirst && !plain ? undefined : pageAnswer(request);
});
