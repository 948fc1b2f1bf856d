import type { ChangeOptions } from "./lever.ts";

/** What the caller of a plan knows beside the measures: what can change, and what it costs. */
export interface PlanOptions extends ChangeOptions {
  /** What a record of a measure costs to change, over 0; 1 where nothing is said. */
  readonly cost?: ReadonlyMap<string, number>;
}
