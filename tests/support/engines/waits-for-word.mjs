import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as later } from 'node:timers/promises';
import { pageAnswer, serve } from './serve.mjs';

/** Says by a file `<path>.<page>` which process has the page in hand; answers once the file `<path>` is there. */
serve(async (request) => {
  const { path, pageNumber } = request.task;
  writeFileSync(`${path}.${pageNumber}`, String(process.pid));
  while (!existsSync(path)) await later(5);
  return pageAnswer(request);
});
