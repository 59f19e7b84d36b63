import type { OcrPage } from '../model/page.js';
import type { PageCost, PageTask } from '../model/page-task.js';

/** What a reading process is asked. One page at a time: the next request follows the answer. */
export interface ReaderRequest {
  readonly type: 'read';
  readonly task: PageTask;
  /** Second try after a hang or a death: only the steps that cannot be left out. */
  readonly plain: boolean;
}

/** What it is told after it has shown an image: the reading of the same image, to be made its own; null: recognize it. */
export interface ReaderReminder {
  readonly type: 'recalled';
  readonly key: string;
  readonly page: OcrPage | null;
}

/** What it says between request and answer, unless the try is a plain one: perhaps this image is known already. */
export interface ImageShown {
  readonly type: 'image';
  readonly key: string;
  readonly digest: string;
}

/** What it answers. Plain JSON both ways, so that one day it may cross machines. */
export type ReaderAnswer =
  | {
      readonly type: 'page';
      readonly key: string;
      readonly page: OcrPage;
      readonly imageDigest: string | null;
      readonly cost: PageCost;
      /** Resident size of the process after the page. */
      readonly residentBytes: number;
    }
  | {
      readonly type: 'failed';
      readonly key: string;
      readonly reason: string;
      /** The cause lies in the source file: another try would end the same way. */
      readonly lasting: boolean;
      readonly residentBytes: number;
    };

/** What a reading process sends first, once it can be asked. */
export const readySign = { type: 'ready' } as const;

export const isReadySign = (message: unknown): boolean =>
  isObject(message) && message.type === readySign.type;

/** Null where the message is not an answer to this task. */
export function parseAnswer(message: unknown, { key, sourceId, pageNumber }: PageTask): ReaderAnswer | null {
  if (!isObject(message) || message.key !== key || !isNumber(message.residentBytes)) return null;
  if (message.type === 'failed') {
    return typeof message.reason === 'string' && typeof message.lasting === 'boolean'
      ? (message as unknown as ReaderAnswer)
      : null;
  }
  if (message.type !== 'page' || !isOcrPage(message.page) || !isCost(message.cost)) return null;
  if (message.imageDigest !== null && typeof message.imageDigest !== 'string') return null;
  const { ref } = message.page;
  return ref.sourceId === sourceId && ref.pageNumber === pageNumber
    ? (message as unknown as ReaderAnswer)
    : null;
}

/** The digest of the image shown for this task; null where the message is something else. */
export const parseImageShown = (message: unknown, { key }: PageTask): string | null =>
  isObject(message) && message.type === 'image' && message.key === key && typeof message.digest === 'string'
    ? message.digest
    : null;

/** Null where the message is not a reminder for the task with this key. */
export const parseReminder = (message: unknown, key: string): ReaderReminder | null =>
  isObject(message) &&
  message.type === 'recalled' &&
  message.key === key &&
  (message.page === null || isOcrPage(message.page))
    ? (message as unknown as ReaderReminder)
    : null;

/** Null where the message is not a request. */
export function parseRequest(message: unknown): ReaderRequest | null {
  if (!isObject(message) || message.type !== 'read' || typeof message.plain !== 'boolean') return null;
  const { task } = message;
  const whole =
    isObject(task) &&
    [task.key, task.sourceId, task.path, task.format].every((value) => typeof value === 'string') &&
    isNumber(task.pageNumber) &&
    isObject(task.settings);
  return whole ? (message as unknown as ReaderRequest) : null;
}

function isOcrPage(value: unknown): value is OcrPage {
  return (
    isObject(value) &&
    isObject(value.ref) &&
    isNumber(value.width) &&
    isNumber(value.height) &&
    (value.dpi === null || isNumber(value.dpi)) &&
    [0, 90, 180, 270].includes(value.rotation as number) &&
    ['text', 'blank', 'unread'].includes(value.kind as string) &&
    ['ocr', 'text-layer'].includes(value.origin as string) &&
    isListOf(value.unreadRegions, isBox) &&
    isListOf(value.lines, (line) => isObject(line) && isBox(line.box) && isListOf(line.words, isWord))
  );
}

const isWord = (value: unknown): boolean =>
  isObject(value) && typeof value.text === 'string' && isNumber(value.confidence) && isBox(value.box);

const isBox = (value: unknown): boolean =>
  isObject(value) && [value.left, value.top, value.right, value.bottom].every(isNumber);

const isCost = (value: unknown): value is PageCost =>
  isObject(value) && [value.render, value.prepare, value.recognize].every(isNumber);

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isItem);

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
