import { UserError } from './errors.js';
import { parseRequest, type ReaderAnswer, type ReaderRequest } from './ocr/reader-protocol.js';
import { PageReader } from './page-reader.js';

/**
 * The program of a forked child: reads one page at a time as the parent asks, keeping its engine warm.
 * It ends when the channel to the parent closes, so that a parent killed with SIGKILL leaves no child behind.
 */
process.on('disconnect', () => process.exit(0));

const reader = new PageReader();

process.on('message', async (message) => {
  const request = parseRequest(message);
  if (!request) throw new Error('The parent asked for something this version does not know.');
  process.send?.(await answer(request));
});

async function answer({ task }: ReaderRequest): Promise<ReaderAnswer> {
  try {
    const { page, cost } = await reader.read(task);
    return { type: 'page', key: task.key, page, cost, residentBytes: process.memoryUsage.rss() };
  } catch (error) {
    return {
      type: 'failed',
      key: task.key,
      reason: reasonOf(error),
      lasting: error instanceof UserError,
      residentBytes: process.memoryUsage.rss(),
    };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof UserError) return `${error.message} ${error.remedy}`.trim();
  return error instanceof Error ? error.message : String(error);
}
