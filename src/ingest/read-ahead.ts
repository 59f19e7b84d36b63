/**
 * The same items in the same order, taken from their source as fast as they come, whether or not anyone waits for them.
 * Once nobody wants any more, the source is asked for none.
 */
export async function* readAhead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const ready: T[] = [];
  let isOver = false;
  let wake = () => {};
  const taking = (async () => {
    for await (const item of items) {
      if (isOver) break;
      ready.push(item);
      wake();
    }
  })().finally(() => {
    isOver = true;
    wake();
  });
  // A failure is thrown below, where it is awaited; until then it must not end the process.
  taking.catch(() => {});
  try {
    while (true) {
      const item = ready.shift();
      if (item !== undefined) yield item;
      else if (isOver) break;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    await taking;
  } finally {
    isOver = true;
  }
}
