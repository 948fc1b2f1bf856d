import type { Problem } from "@cchc/core";
import type { TerminalStyle } from "@cchc/report";
import type { Policy, Result, Scorecard } from "@cchc/rules";

/** Whose points are explained. */
export interface Told {
  /** What may be told to everybody. */
  readonly result: Result;
  /** What was stored, with which files are compared. */
  readonly stored: Result;
  readonly policy: Policy;
  readonly card: Scorecard;
}

/** An answer of `cchc explain`, as a page and as data, and what its reader must know. */
export interface Explained {
  readonly page: (style: TerminalStyle) => string;
  readonly data: unknown;
  readonly notes: readonly Problem[];
}
