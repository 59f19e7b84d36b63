import { mkdirSync, rmSync } from 'node:fs';

/** Where tests put their files: within the project, and gone when they are done. */
export const temporaryFolder = new URL('../../.cache/tests/', import.meta.url).pathname;

export function setup(): void {
  rmSync(temporaryFolder, { recursive: true, force: true });
  mkdirSync(temporaryFolder, { recursive: true });
}

export function teardown(): void {
  rmSync(temporaryFolder, { recursive: true, force: true });
}
