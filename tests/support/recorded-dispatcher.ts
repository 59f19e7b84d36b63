import { parse } from 'node:path';
import { readRecording } from '../../scripts/fixtures/recording.js';
import type { OcrPage } from '../../src/model/page.js';
import type { Dispatcher, PageOutcome, PageTask } from '../../src/model/page-task.js';

/** Answers with what the real pipeline made of the fixture scans; a scan drawn anew since is refused. */
export class RecordedDispatcher implements Dispatcher {
  readonly #fixtures: string;
  readonly #recordings = new Map<string, Promise<OcrPage[]>>();

  constructor(fixtures: string) {
    this.#fixtures = fixtures;
  }

  async *run(tasks: AsyncIterable<PageTask>): AsyncIterable<PageOutcome> {
    for await (const task of tasks) {
      yield {
        state: 'read',
        task,
        page: await this.#pageOf(task),
        imageDigest: null,
        isRecalled: false,
        attempts: 1,
        cost: { render: 0, prepare: 0, recognize: 0 },
      };
    }
  }

  async #pageOf({ path, sourceId, pageNumber }: PageTask): Promise<OcrPage> {
    const { name } = parse(path);
    const recording = this.#recordings.get(name) ?? readRecording(this.#fixtures, name);
    this.#recordings.set(name, recording);
    const page = (await recording).find(({ ref }) => ref.pageNumber === pageNumber);
    if (page?.ref.sourceId !== sourceId)
      throw new Error(`${path}: not as recorded. Run npm run fixtures:update.`);
    return page;
  }

  stop(): void {}

  async close(): Promise<void> {}
}
