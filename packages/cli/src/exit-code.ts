import { CchcError } from "@cchc/core";

/** What the process says to whoever started it. */
export const ExitCode = {
  done: 0,
  /** Done, with findings: rejected rows, failing examples. */
  findings: 1,
  /** Wrong usage: an unknown command, option, policy, unit or period. */
  usage: 2,
  /** Input that cannot be read. */
  input: 3,
  /** A fault of cchc itself. */
  internal: 70,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

const usage = /^(usage|period|date)\/|^policy\/(unknown|period-kind|not-in-force)$/;

/** The exit code for an error that ended a command. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof CchcError)) {
    return ExitCode.internal;
  }
  return usage.test(error.code) ? ExitCode.usage : ExitCode.input;
}
