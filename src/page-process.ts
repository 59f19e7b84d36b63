import { UserError } from './errors.js';
import type { OcrPage } from './model/page.js';
import {
  type ImageShown,
  parseReminder,
  parseRequest,
  type ReaderAnswer,
  type ReaderRequest,
  readySign,
} from './ocr/reader-protocol.js';
import { PageReader } from './page-reader.js';

/**
 * The program of a forked child: reads one page at a time as the parent asks, keeping its engine warm.
 * It ends when the channel to the parent closes, so that a parent killed with SIGKILL leaves no child behind.
 */
// Not `process.exit`: that waits for the engine's thread to come to a halt.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

const reader = new PageReader();

let hearReminder: ((message: unknown) => void) | null = null;

process.on('message', async (message) => {
  if (hearReminder) return hearReminder(message);
  const request = parseRequest(message);
  if (!request) throw new Error('The parent asked for something this version does not know.');
  process.send?.(await answer(request));
});

process.send?.(readySign);

/** Asks the parent whether the image is known. */
const recallFor =
  (key: string) =>
  (digest: string): Promise<OcrPage | null> =>
    new Promise((resolve) => {
      hearReminder = (message) => {
        hearReminder = null;
        const reminder = parseReminder(message, key);
        if (!reminder) throw new Error('The parent said something this version does not know.');
        resolve(reminder.page);
      };
      process.send?.({ type: 'image', key, digest } satisfies ImageShown);
    });

async function answer({ task, plain }: ReaderRequest): Promise<ReaderAnswer> {
  const { key } = task;
  try {
    const { page, imageDigest, cost } = await reader.read(task, { plain, recall: recallFor(key) });
    return { type: 'page', key, page, imageDigest, cost, residentBytes: tidiedBytes() };
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
