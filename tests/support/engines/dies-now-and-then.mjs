import { letterAnswer, serve } from './serve.mjs';

/** Killed by the first try of every third page. */
serve((request) => {
  const { pageNumber } = request.task;
  if (!request.plain && pageNumber % 3 === 0) process.kill(process.pid, 'SIGKILL');
  return letterAnswer(request);
});
