import { Exact } from "@cchc/core";
import type { Treatment } from "../policy/shape.ts";
import type { IndicatorScore, ScoreStatus } from "../result/result.ts";

/** What was decided about one indicator or part: the fields of {@link IndicatorScore} that any judgement has. */
export type Judgement = Pick<
  IndicatorScore,
  "status" | "origin" | "points" | "max" | "applicable" | "reason" | "next" | "measurement"
>;

/** The judgement of a gap by the treatment that the policy demands for it. */
export function judgeGap(
  status: Exclude<ScoreStatus, "scored" | "tracked">,
  treatment: Treatment,
  max: Exact,
): Judgement {
  const base = { status, max, reason: { key: `${status}/${treatment}`, values: {} } };
  switch (treatment) {
    case "zero":
      return { ...base, origin: "rule", points: Exact.zero, applicable: max };
    case "full":
      return {
        ...base,
        origin: "rule",
        points: max,
        applicable: max,
        reason: { key: `${status}/${treatment}`, values: { points: { points: max } } },
      };
    case "exclude-and-rescale":
      return { ...base, origin: "none", applicable: Exact.zero };
    case "withhold":
      return { ...base, origin: "none", applicable: max };
  }
}
