/** Processor time of this process with all its threads, since it began. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The result of an action that does not wait for anything, and the processor time it took. */
export function timed<T>(action: () => T): { readonly result: T; readonly cpu: number } {
  const before = cpuSeconds();
  const result = action();
  return { result, cpu: cpuSeconds() - before };
}
