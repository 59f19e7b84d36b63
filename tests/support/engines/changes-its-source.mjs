import { appendFileSync } from 'node:fs';
import { letterAnswer, serve } from './serve.mjs';

/** Writes to the file VICTIM while its page is read. */
serve((request) => {
  appendFileSync(process.env.VICTIM, 'more');
  return letterAnswer(request);
});
