import type { MeasuredUnit, Measurement, Period, PublishedScore } from "@cchc/core";
import type { Indicator } from "../policy/indicator.ts";
import type { Policy } from "../policy/policy.ts";
import type { AssessedScore, Result, Scorecard } from "../result/result.ts";
import type { ScoreInput } from "../scorecard/score-input.ts";

/** A judgement that is to be varied: the result, and as far as they are at hand its policy and what was judged. */
export interface Scored {
  readonly result: Result;
  /** The policy inside the result, when it was read already. */
  readonly policy?: Policy;
  /** What was judged. Without it, what the cards hold has to do: see `unknown` of what comes out. */
  readonly input?: ScoreInput;
}

/** One unit: its card, and what is known of what it was judged by. */
export interface UnitBase {
  readonly card: Scorecard;
  readonly measurements: ReadonlyMap<string, Measurement>;
  /** Whether a measure's counts, or that there are none, are known. */
  readonly knows: (measure: string) => boolean;
  /** Published scores of indicators and areas. */
  readonly published: ReadonlyMap<string, PublishedScore>;
  /** Published scores of areas, as far as their sum goes. */
  readonly publishedAreas: ReadonlyMap<string, PublishedScore>;
  readonly knowsPublished: (item: string) => boolean;
  readonly assessed: (indicator: Indicator) => AssessedScore[];
  readonly unitInForce: boolean | undefined;
}

/** Everything that is varied. */
export interface Base {
  readonly policy: Policy;
  readonly period: Period;
  readonly units: readonly UnitBase[];
  /** Whether everything that was judged is at hand, and not the cards alone. */
  readonly complete: boolean;
  /** Whether all units that were ranked together are there. */
  readonly knowsPeers: (unit: MeasuredUnit) => boolean;
}
