import type { StopSignal } from "./interrupted.ts";

const signals: readonly StopSignal[] = ["SIGINT", "SIGTERM"];

/** Listens for signals of this process. After the first one nothing listens any more, so that a second one ends it at once. */
export function listenForStop(stop: (signal: StopSignal) => void): () => void {
  const heard = (signal: StopSignal) => {
    ignore();
    stop(signal);
  };
  const ignore = () => {
    for (const signal of signals) {
      process.off(signal, heard);
    }
  };
  for (const signal of signals) {
    process.on(signal, heard);
  }
  return ignore;
}
