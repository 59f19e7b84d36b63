import { serve } from './serve.mjs';

serve(({ task }) => ({
  type: 'failed',
  key: task.key,
  reason: `${task.path}: the file is gone.`,
  lasting: task.pageNumber === 1,
  residentBytes: 1_000_000,
}));
