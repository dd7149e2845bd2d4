/**
 * Waits until `probe` gives something other than undefined, null or false, and returns it. Throws `what` after
 * `timeout` milliseconds, with the last error or value seen. Tests wait on conditions, never for a time.
 */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  timeout = 20_000,
): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const value = await probe();
      if (value !== undefined && value !== null && value !== false)
        return value as Exclude<T, undefined | null | false>;
      last = value;
    } catch (error) {
      // What is wrong once is wrong: no waiting makes it right.
      if ((error as Error).name === 'WrongError') throw error;
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited ${timeout / 1000} s for ${what}; last: ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
