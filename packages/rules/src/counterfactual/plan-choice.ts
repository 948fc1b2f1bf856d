import type { Exact } from "@cchc/core";
import type { Axis } from "./plan-axis.ts";

/** How many records change along each axis. */
export type Choice = ReadonlyMap<Axis, bigint>;

/** Axes of which one may be chosen. */
export type Alternatives = readonly Axis[];

/** What a plan can choose from, and whether that is everything there is. */
export interface PlanLevers {
  readonly alternatives: readonly Alternatives[];
  readonly whole: boolean;
}

/** What is looked for: a gain that must be reached or passed. */
export interface Need {
  readonly gain: Exact;
  readonly edge: "at" | "past";
}

/** A choice and what it costs. */
export interface Costed {
  readonly choice: Choice;
  readonly cost: Exact;
}
