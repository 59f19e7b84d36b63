import { pageAnswer, serve, shown } from './serve.mjs';

/** Pages of the same source are the same image; page 1 of it cannot be read where the source is called so. */
serve(async (request) => {
  const { task, plain } = request;
  const { sourceId, pageNumber, path } = task;
  const digest = `image of ${path}`;
  const known = plain ? null : await shown(task.key, digest);
  if (path.includes('unreadable') && pageNumber === 1) {
    return { type: 'failed', key: task.key, reason: 'no.', lasting: true, residentBytes: 1_000_000 };
  }
  const answer = pageAnswer(request);
  return {
    ...answer,
    imageDigest: digest,
    page: known ? { ...known, ref: { sourceId, pageNumber } } : answer.page,
  };
});
