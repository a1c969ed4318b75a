/**
 * The same parts in the same order, the next one asked for while the reader is busy with the present one. Never more than
 * that one is made ahead. A part that fails does so when its turn comes; whoever stops early waits for the one under way.
 */
export async function* oneAhead<T>(parts: AsyncIterable<T>): AsyncGenerator<T> {
  const source = parts[Symbol.asyncIterator]();
  const ask = (): Promise<IteratorResult<T>> => {
    const asked = source.next();
    // It may fail before its turn; who takes the turn hears of it.
    asked.catch(() => undefined);
    return asked;
  };
  let next = ask();
  try {
    for (;;) {
      const part = await next;
      if (part.done === true) return;
      next = ask();
      yield part.value;
    }
  } finally {
    await next.catch(() => undefined);
    await source.return?.();
  }
}
