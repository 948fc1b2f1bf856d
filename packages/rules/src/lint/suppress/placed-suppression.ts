import type { PlainDate } from "@cchc/core";
import type { LintFinding } from "../lint-report.ts";

/** A suppression with the place where it was written and the findings that it is about. */
export interface PlacedSuppression {
  readonly rule: string;
  readonly reason: string;
  readonly until: PlainDate;
  readonly written: Pick<LintFinding, "file" | "line" | "column">;
  readonly covers: (finding: LintFinding) => boolean;
}

/** A line that means to be a suppression and is none. */
export interface MalformedSuppression {
  readonly written: PlacedSuppression["written"];
  readonly given: string;
}
