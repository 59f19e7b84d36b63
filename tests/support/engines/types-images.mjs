import { createHash } from 'node:crypto';
import { openSource } from '../../../dist/src/source/index.js';
import { linesAnswer, serve, shown } from './serve.mjs';

/**
 * On every page a letter, whose words depend on the page image alone; known ones are taken as they are. With KILL_MS set it kills the ingest so many
 * milliseconds after the first request.
 */
// Asked for now: once the parent is gone, the parent is somebody else.
const parent = process.ppid;

let isFirst = true;

serve(async (request) => {
  const { task, plain } = request;
  const { KILL_MS } = process.env;
  if (isFirst && KILL_MS) setTimeout(() => process.kill(parent, 'SIGKILL'), Number(KILL_MS));
  isFirst = false;
  const source = await openSource(task.path, { knownAs: task.sourceId });
  const { samples } = await source.renderPage(task.pageNumber);
  await source.close();
  const imageDigest = createHash('sha256').update(samples).digest('hex');
  const known = plain ? null : await shown(task.key, imageDigest);
  const number = Number.parseInt(imageDigest.slice(0, 6), 16);
  const texts = [
    `                         May ${1 + (number % 28)}, 1931`,
    '',
    `Dear Mr. K${number}:`,
    '',
    `File ${number} has come.`,
    '',
    '        Sincerely,',
    '',
    '        J. Ferris',
  ];
  const answer = { ...linesAnswer(request, texts), imageDigest };
  const { sourceId, pageNumber } = task;
  return known ? { ...answer, page: { ...known, ref: { sourceId, pageNumber } } } : answer;
});
