import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openSource } from '../../../dist/src/source/index.js';
import { letterAnswer, serve } from './serve.mjs';

// Asked for now: once the parent is gone, the parent is somebody else.
const parent = process.ppid;

const strokes = {
  'parent killed': () => process.kill(parent, 'SIGKILL'),
  'child killed': () => process.kill(process.pid, 'SIGKILL'),
  hangs: () => new Promise(() => {}),
  'file vanishes': (task) => renameSync(task.path, path.join(process.env.AWAY, path.basename(task.path))),
};

/**
 * FATES is a JSON file: by `<source>/<page>` what befalls the page at its first tries, one stroke a try.
 * A stroke is noted as fallen before it falls. Pages are rendered as they really are, so a file that is gone is missed.
 */
serve(async (request) => {
  const { task } = request;
  const stroke = nextStroke(`${path.basename(task.path)}/${task.pageNumber}`);
  if (stroke) await strokes[stroke](task);
  try {
    const source = await openSource(task.path, { knownAs: task.sourceId });
    await source.renderPage(task.pageNumber);
    return letterAnswer(request);
  } catch (error) {
    return { type: 'failed', key: task.key, reason: error.message, lasting: true, residentBytes: 1_000_000 };
  }
});

/** A page is in one pair of hands at a time: what has befallen it is written in a file of its own. */
function nextStroke(page) {
  const due = JSON.parse(readFileSync(process.env.FATES, 'utf8'))[page] ?? [];
  const fallenFile = `${process.env.FATES}.${page.replace('/', '.')}`;
  const fallen = due.length > 0 ? linesOf(fallenFile) : [];
  const stroke = due[fallen.length];
  if (stroke) writeFileSync(fallenFile, [...fallen, stroke].join('\n'));
  return stroke;
}

function linesOf(file) {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
