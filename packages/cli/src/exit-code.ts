import { CchcError } from "@cchc/core";

/** What the process says to whoever started it. */
export const ExitCode = {
  done: 0,
  /** Done, with findings: rejected rows, failing examples. */
  findings: 1,
  /** Wrong usage: an unknown command, option, policy, unit or period. */
  usage: 2,
  /** Input that cannot be read, or output that cannot be written. */
  input: 3,
  /** A database, portal or engine that cannot be reached, or that refused or lost the connection. */
  unreachable: 4,
  /** A fault of cchc itself. */
  internal: 70,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** Codes of what was asked for wrongly. */
const usage =
  /^usage\/|^(postgres|http|clickhouse)\/address$|^what-if\/|^policy\/(unknown|period-kind|not-in-force)$|^data\/no-such-period$/;
/** Codes of values that may stand on the command line or in a file; a place says that it was a file. */
const value = /^(period|date)\//;

/** Codes of services that did not answer as they should: another try, not another input, may help. */
const service = /^(postgres|http|clickhouse)\/(unreachable|unavailable|lost|timeout|tls|authentication)$/;

/** The exit code for an error that ended a command. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!(error instanceof CchcError)) {
    return ExitCode.internal;
  }
  if (service.test(error.code)) {
    return ExitCode.unreachable;
  }
  const isUsage = usage.test(error.code) || (value.test(error.code) && error.problems[0]?.place === undefined);
  return isUsage ? ExitCode.usage : ExitCode.input;
}
