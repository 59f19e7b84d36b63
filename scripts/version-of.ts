import { execFileSync } from 'node:child_process';

/** First line of what a program says of its version; null where it is not installed. */
export function versionOf(program: string): string | null {
  try {
    return (
      execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
        .split('\n')[0]
        ?.trim() ?? null
    );
  } catch {
    return null;
  }
}
