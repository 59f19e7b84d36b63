import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measure } from '../../scripts/bench/measure.js';

/** Fills 60 MB and works until it has used 0.3 s of processor time. */
const busy = 'const ballast = Buffer.alloc(60e6, 1); while (process.cpuUsage().user < 300_000) ballast[0]++;';

describe.skipIf(!existsSync('/proc/self/stat'))('measure', () => {
  test('counts the processor time and the memory of a program and of those it starts', async () => {
    const started = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}]);`;
    const { seconds, cpuSeconds, peakBytes } = await measure(process.execPath, ['-e', started]);
    expect(seconds).toBeGreaterThan(0.2);
    expect(cpuSeconds).toBeGreaterThanOrEqual(0.3);
    expect(peakBytes).toBeGreaterThan(100e6);
  });

  test('a program that fails is no measurement', async () => {
    const failing = measure(process.execPath, ['-e', 'console.error("out of paper"); process.exit(3)']);
    await expect(failing).rejects.toThrow(/ended with 3: out of paper/);
  });
});
