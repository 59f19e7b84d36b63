import type { OcrPage } from '../model/page.js';
import { fingerprintOf, type PageOutcome, type PageTask, type Recall } from '../model/page-task.js';

interface InHand {
  readonly image: string;
  /** What became of the page that is being recognized; null where that is nothing another page may share. */
  readonly reading: Promise<OcrPage | null>;
  readonly settle: (reading: OcrPage | null) => void;
}

/** Page images that are being recognized: where the same one comes meanwhile, it waits for that reading. */
export class ImagesInHand {
  readonly #recall: Recall;
  readonly #byImage = new Map<string, InHand>();
  readonly #byTask = new Map<string, InHand>();

  constructor(recall: Recall) {
    this.#recall = recall;
  }

  /**
   * The reading of the same image with the same settings, once there is one; null where this task is to make it. Null
   * also where its attempt was over before: then it makes none of this image, and no other page may wait for it.
   */
  async readingOf(imageDigest: string, task: PageTask, attempt: AbortSignal): Promise<OcrPage | null> {
    const image = `${imageDigest}/${fingerprintOf(task)}`;
    for (let first = this.#byImage.get(image); first; first = this.#byImage.get(image)) {
      const reading = await first.reading;
      if (reading) return reading;
    }
    if (attempt.aborted) return null;
    const known = this.#recall(imageDigest, task);
    if (known) return known;
    let settle: InHand['settle'] = () => {};
    const reading = new Promise<OcrPage | null>((resolve) => {
      settle = resolve;
    });
    const inHand = { image, reading, settle };
    this.#byImage.set(image, inHand);
    this.#byTask.set(task.key, inHand);
    return null;
  }

  /** To be told of every outcome once it is saved. A second try was read with plainer settings: its twin deserves better. */
  settle(outcome: PageOutcome): void {
    const inHand = this.#byTask.get(outcome.task.key);
    if (!inHand) return;
    this.#byTask.delete(outcome.task.key);
    this.#byImage.delete(inHand.image);
    inHand.settle(outcome.state === 'read' && outcome.attempts === 1 ? outcome.page : null);
  }
}
