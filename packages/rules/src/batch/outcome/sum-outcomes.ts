import { type Exact, Gap } from "@cchc/core";
import type { ScoreStatus } from "../../result/result.ts";
import { type BatchOutcome, gapOutcome } from "./batch-outcome.ts";

/** What may give points to a sum: its parts' counts, or a rule for the gap of the first part that has points. */
const bases = ["scored", ...Gap.options] as const;

/**
 * Outcomes of a sum: for each basis the parts' points, or the maximum where they are more; then, without points,
 * those of each status withheld or left out.
 */
export function sumOutcomes(max: Exact): BatchOutcome[] {
  const given = bases.flatMap((status): BatchOutcome[] => {
    const base = { status, origin: status === "scored" ? "counts" : "rule", applicable: max } as const;
    return [
      { ...base, name: `sum/parts/${status}`, proportional: true },
      { ...base, name: `sum/capped/${status}`, points: max, proportional: false },
    ];
  });
  const without = (["withhold", "exclude-and-rescale"] as const).flatMap((treatment) =>
    Gap.options.map((status) => gapOutcome(status, treatment, max)),
  );
  return [...given, ...without];
}

/** The code of a sum that has points. */
export function givenCode(status: ScoreStatus, capped: boolean): number {
  return 2 * Math.max(placeIn(bases, status), 0) + Number(capped);
}

/** The code of a sum without points; a status that is no gap is an error, as in `judgeSum`. */
export function withoutCode(status: ScoreStatus, withheld: boolean): number {
  const place = placeIn(Gap.options, status);
  const gap = place === -1 ? placeIn(Gap.options, "error") : place;
  return 2 * bases.length + (withheld ? 0 : Gap.options.length) + gap;
}

function placeIn(statuses: readonly string[], status: string): number {
  return statuses.indexOf(status);
}
