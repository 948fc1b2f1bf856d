import type { Exact } from "@cchc/core";
import type { Policy } from "../policy/policy.ts";
import type { Shape } from "../policy/shape.ts";
import type { Difference, Way } from "./difference.ts";

/** Both policies, and what was probably renamed between them: the id after by the id before. */
export interface Sides {
  readonly before: Policy;
  readonly after: Policy;
  readonly renamed: ReadonlyMap<string, string>;
}

/** A shape and the measure that it scores. */
export interface ScoreOf {
  readonly shape: Shape;
  readonly measure: string | undefined;
}

/** Where a shape stands, and its maximum before and after. */
export interface ScorePlace {
  readonly at: Way;
  readonly sides: Sides;
  readonly maxima: readonly [before: Exact, after: Exact];
}

/** Compares two shapes with what their values can be. */
export type CompareScores = (before: ScoreOf, after: ScoreOf, place: ScorePlace) => Difference[];
