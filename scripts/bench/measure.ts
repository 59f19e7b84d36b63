import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What running a program took, all its descendants included. */
export interface Measurement {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Largest sum of the resident sizes of all processes at one moment; pages they share count in each. */
  readonly peakBytes: number;
}

const sampleMs = 50;

/** Runs a program to its end. Throws where it fails. Linux only: reads /proc. */
export async function measure(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Measurement> {
  const cpuBefore = reapedCpuSeconds();
  const started = performance.now();
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-2_000);
  });
  let peakBytes = 0;
  const sampling = setInterval(() => {
    if (child.pid !== undefined) peakBytes = Math.max(peakBytes, residentBytesOfTree(child.pid));
  }, sampleMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}: ${stderr}`);
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: reapedCpuSeconds() - cpuBefore,
    peakBytes,
  };
}

const ticksPerSecond = 100;

/** Processor time of all ended descendants of this process, as the kernel has counted it. */
function reapedCpuSeconds(): number {
  // The second field is a program's name in brackets and may hold blanks.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

function residentBytesOfTree(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + residentBytesOfTree(Number(child)), pages * 4096);
  } catch {
    // Ended between two reads.
    return 0;
  }
}
