import { pageAnswer, serve } from './serve.mjs';

serve((request) => {
  if (request.task.pageNumber !== 2) return pageAnswer(request);
  process.stderr.write('Aborted(): the heap is torn\n', () => process.kill(process.pid, 'SIGSEGV'));
});
