import { intervalContains } from "../policy/interval.ts";
import type { Grading } from "../policy/policy-document.ts";
import type { TotalScore } from "../result/result.ts";

/** Id of the grade that holds the exact total, or undefined when there is no total or the policy gives no grades. */
export function gradeOf(
  { points, max }: Pick<TotalScore, "points" | "max">,
  grading: Grading | undefined,
): string | undefined {
  if (points === undefined || grading === undefined) {
    return undefined;
  }
  const value = grading.of === "points" ? points : points.dividedBy(max);
  return grading.bands.find((band) => intervalContains(band, value))?.id;
}
