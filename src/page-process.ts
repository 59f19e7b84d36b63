import { UserError } from './errors.js';
import { parseRequest, type ReaderAnswer, type ReaderRequest, readySign } from './ocr/reader-protocol.js';
import { PageReader } from './page-reader.js';

/**
 * The program of a forked child: reads one page at a time as the parent asks, keeping its engine warm.
 * It ends when the channel to the parent closes, so that a parent killed with SIGKILL leaves no child behind.
 */
// Not `process.exit`: that waits for the engine's thread to come to a halt.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const reader = new PageReader();

process.on('message', async (message) => {
  const request = parseRequest(message);
  if (!request) throw new Error('The parent asked for something this version does not know.');
  process.send?.(await answer(request));
});

process.send?.(readySign);

async function answer({ task, plain }: ReaderRequest): Promise<ReaderAnswer> {
  const { key } = task;
  try {
    const { page, cost } = await reader.read(task, { plain });
    return { type: 'page', key, page, cost, residentBytes: tidiedBytes() };
  } catch (error) {
    const lasting = error instanceof UserError;
    return { type: 'failed', key, reason: reasonOf(error), lasting, residentBytes: tidiedBytes() };
  }
}

/** Resident size once the page is let go: V8 sees how small the handles are, not the images behind them, and lets them lie. */
function tidiedBytes(): number {
  globalThis.gc?.({ type: 'minor' });
  return process.memoryUsage.rss();
}

function reasonOf(error: unknown): string {
  if (error instanceof UserError) return `${error.message} ${error.remedy}`.trim();
  return error instanceof Error ? error.message : String(error);
}
