import type { Language } from "@cchc/core";

/** Signals that ask a process to stop. */
export type StopSignal = "SIGINT" | "SIGTERM";

/** Calls back at the first signal that asks to stop; what it gives ends the listening. A second signal ends the process. */
export type ListenForStop = (stop: (signal: StopSignal) => void) => () => void;

/** Exit codes as shells give them: 128 and the number of the signal. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** Why a run was stopped, and which files it would have written. */
export class Interrupted extends Error {
  readonly signal: StopSignal;
  readonly notWritten: readonly string[];

  constructor(signal: StopSignal, notWritten: readonly string[] = []) {
    super(`stopped by ${signal}`);
    this.signal = signal;
    this.notWritten = notWritten;
  }

  get exitCode(): number {
    return exitCodes[this.signal];
  }

  /** One line for whoever stopped it. */
  line(language: Language): string {
    const files = this.notWritten.join(", ");
    if (language === "vi") {
      return files === ""
        ? `Đã dừng (${this.signal}): không ghi tệp nào.`
        : `Đã dừng (${this.signal}): chưa ghi ${files}; tệp cũ, nếu có, vẫn nguyên.`;
    }
    return files === ""
      ? `Stopped (${this.signal}): no file was written.`
      : `Stopped (${this.signal}): not written: ${files}; earlier files, if any, are as they were.`;
  }
}
