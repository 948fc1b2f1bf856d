/** A promise that never holds, and what takes its causes away. */
export interface Stop {
  readonly promise: Promise<never>;
  readonly clear: () => void;
}

/** Fails when the signal says so, or when the server is silent for so long that its own time-out must have been lost. */
export function stopOf(signal: AbortSignal | undefined, after: number): Stop {
  let clear = () => {};
  const promise = new Promise<never>((_, reject) => {
    const stop = () => reject(signal?.reason);
    const timer = setTimeout(() => reject(new Error("timeout")), after);
    signal?.addEventListener("abort", stop, { once: true });
    clear = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
    };
  });
  promise.catch(() => undefined);
  return { promise, clear };
}
