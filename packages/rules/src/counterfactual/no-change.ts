import { Exact } from "@cchc/core";
import type { Rule } from "../policy/indicator.ts";
import type { IndicatorScore, ScoreStatus } from "../result/result.ts";
import { withheldIn } from "../small-cells/publishable-judgement.ts";
import type { CardWorld } from "./card-world.ts";
import type { NoChange } from "./counterfactual-result.ts";
import { bestOf, isByLevel, type ScoredItem } from "./scored-item.ts";

/** Why nothing can be said of an indicator as a whole; undefined when it has to be looked at. */
export function wholeReason(score: IndicatorScore, rule: Rule | undefined): NoChange | undefined {
  const { status, points, versions } = score;
  if (withheldIn(score).length > 0) {
    return "small-cells";
  }
  if (versions !== undefined) {
    return "several-rules";
  }
  if (rule === undefined) {
    return "no-rule";
  }
  const { shape } = rule.score;
  if (shape === "published" || shape === "tracked") {
    return shape;
  }
  if (status !== "scored") {
    return gapReason(status);
  }
  return points?.equals(rule.max) ? "already-best" : undefined;
}

function gapReason(status: Exclude<ScoreStatus, "scored">): NoChange {
  return status;
}

/** What of an indicator may get better by a change of records. */
export function openItems(items: readonly ScoredItem[], world: CardWorld): ScoredItem[] {
  return items.filter((item) => closedBy(item, world) === undefined);
}

/** Why none of the items can get better: the first reason that is not simply that one is at its best. */
export function itemReason(items: readonly ScoredItem[], world: CardWorld): NoChange {
  const reasons = items.flatMap((item) => closedBy(item, world) ?? []);
  return reasons.find((reason) => reason !== "already-best") ?? "already-best";
}

function closedBy(item: ScoredItem, world: CardWorld): NoChange | undefined {
  const { score, shape, max, measure } = item;
  if (score.status !== "scored") {
    return gapReason(score.status);
  }
  if ((score.points ?? Exact.zero).compare(bestOf(shape, max)) >= 0) {
    return "already-best";
  }
  if (shape.shape === "relative-to-leader" && !world.leaders.has(measure)) {
    return "leader-unknown";
  }
  return isByLevel(item, world) ? "level-decides" : undefined;
}
