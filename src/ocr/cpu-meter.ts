import type { PageCost } from '../model/page-task.js';

type Step = 'prepare' | 'recognize';

/**
 * CPU seconds by step, of the whole process, the engine's threads included:
 * exact as long as the process reads one page at a time.
 */
export class CpuMeter {
  readonly #seconds = { prepare: 0, recognize: 0 };

  async run<Result>(step: Step, work: () => Result | Promise<Result>): Promise<Result> {
    const started = process.cpuUsage();
    try {
      return await work();
    } finally {
      const { user, system } = process.cpuUsage(started);
      this.#seconds[step] += (user + system) / 1e6;
    }
  }

  get cost(): Omit<PageCost, 'render'> {
    return { ...this.#seconds };
  }
}
