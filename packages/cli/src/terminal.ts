import type { ListenForStop } from "./stop/interrupted.ts";

/** Something that text is written to; `process.stdout` is one. */
export interface TextStream {
  /** Writes text; what comes back does not matter. */
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Where a command runs: everything that it takes from the process, so that a program can run it without one. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  /** Signals of the process that ask it to stop. */
  readonly listenForStop?: ListenForStop;
}
