import type { Indicator, Policy, Result, Scorecard } from "@cchc/rules";

/** Which records are asked about: those behind an indicator of a unit, or one of them. */
export interface RecordsAsked {
  readonly result: Result;
  readonly policy: Policy;
  readonly unit: Scorecard["unit"];
  readonly indicator: Indicator;
  /** Id of one of the records; all of them when absent. */
  readonly record: string | undefined;
}
