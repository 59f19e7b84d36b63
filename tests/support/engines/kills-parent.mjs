import { letterAnswer, serve } from './serve.mjs';

/** With the request numbered KILL_AT it kills the ingest, before answering or right after it (KILL_WHEN). */
// Asked for now: once the parent is gone, the parent is somebody else.
const parent = process.ppid;

const { KILL_AT = '1', KILL_WHEN = 'before' } = process.env;

let requests = 0;

serve((request) => {
  requests++;
  const answer = letterAnswer(request);
  if (requests !== Number(KILL_AT)) return answer;
  if (KILL_WHEN === 'after') process.send(answer);
  process.kill(parent, 'SIGKILL');
});
