import { defineConfig } from 'vitest/config';
import { temporaryFolder } from './tests/support/temporary-folder.js';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    // Nothing is written outside the project.
    env: { TMPDIR: temporaryFolder },
    globalSetup: 'tests/support/temporary-folder.ts',
  },
});
