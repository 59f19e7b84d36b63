import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as later } from 'node:timers/promises';
import { letterAnswer, serve } from './serve.mjs';

/** From page 4 on says by a file `<WORD>.<page>` that it has the page; answers once the file WORD is there. */
serve(async (request) => {
  const { pageNumber } = request.task;
  const { WORD } = process.env;
  if (pageNumber >= 4) writeFileSync(`${WORD}.${pageNumber}`, '');
  while (pageNumber >= 4 && !existsSync(WORD)) await later(5);
  return letterAnswer(request);
});
