import { Exact } from "@cchc/core";
import type {
  CappedLinearShape,
  DeductShape,
  LinearShape,
  RelativeToLeaderShape,
  SimpleShape,
} from "../policy/shape.ts";
import { computeStep, type Step, type StepName } from "./step.ts";
import type { TracedNumber } from "./traced-value.ts";

/** A value that was scored by a shape, and the points it got. */
export interface ScoredValue {
  readonly value: TracedNumber;
  readonly max: Exact;
  readonly points: Exact;
  /** Best value among the peers, where the points depend on it. */
  readonly leader?: TracedNumber | undefined;
}

const zero = { share: Exact.zero } as const;
const one = { share: Exact.one } as const;

/** How a value became points, step by step; where a table or a condition decided, the one step says which points were taken. */
export function shapeSteps(shape: SimpleShape, scored: ScoredValue): Step[] {
  switch (shape.shape) {
    case "bands":
      return taken("band", scored.points);
    case "lookup":
      return taken("case", scored.points);
    case "pass-fail":
      return taken("condition", scored.points);
    case "linear":
      return linearSteps(shape, scored);
    case "capped-linear":
      return cappedLinearSteps(shape, scored);
    case "per-count":
      return perCount(shape, scored);
    case "deduct":
      return deductSteps(shape, scored);
    case "relative-to-leader":
      return leaderSteps(shape, scored);
  }
}

/** Points that were taken as they are: from a table, a rule for a gap, or the source. */
export function taken(finds: StepName, points: Exact): Step[] {
  return [computeStep({ finds, operator: "take", as: "points" }, [{ points }])];
}

function linearSteps({ direction }: LinearShape, { value, max }: ScoredValue): Step[] {
  const missing =
    direction === "lower-is-better"
      ? [computeStep({ finds: "missing-share", operator: "minus", as: "share" }, [one, value])]
      : [];
  return [...missing, ...shareOfMaximum(missing[0]?.gives ?? value, max)];
}

/** The share, kept between nothing and the whole, of the maximum. */
function shareOfMaximum(share: TracedNumber, max: Exact): Step[] {
  const kept = computeStep({ finds: "share", operator: "within", as: "share" }, [share, zero, one]);
  return [kept, computeStep({ finds: "points", operator: "times", as: "points" }, [{ points: max }, kept.gives])];
}

function cappedLinearSteps({ zeroAt, fullAt }: CappedLinearShape, { value, max }: ScoredValue): Step[] {
  const as = "share" in value ? "share" : "amount";
  const [start, full] = [like(value, zeroAt), like(value, fullAt)];
  const past = computeStep({ finds: "past-start", operator: "minus", as }, [value, start]);
  const whole = computeStep({ finds: "whole-way", operator: "minus", as }, [full, start]);
  const way = computeStep({ finds: "way", operator: "divide", as: "share" }, [past.gives, whole.gives]);
  return [...(zeroAt.isZero() ? [] : [past, whole]), way, ...shareOfMaximum(way.gives, max)];
}

function perCount(
  { each, cap }: { readonly each: Exact; readonly cap: Exact },
  { value }: Pick<ScoredValue, "value">,
): Step[] {
  const counted = computeStep({ finds: "counted", operator: "times", as: "points" }, [value, { points: each }]);
  const bounds = [{ points: Exact.zero }, { points: cap }];
  return [counted, computeStep({ finds: "points", operator: "within", as: "points" }, [counted.gives, ...bounds])];
}

function deductSteps({ each, floor }: DeductShape, { value, max }: ScoredValue): Step[] {
  const counted = computeStep({ finds: "counted", operator: "times", as: "points" }, [value, { points: each }]);
  const left = computeStep({ finds: "left", operator: "minus", as: "points" }, [{ points: max }, counted.gives]);
  const bounds = [{ points: floor }, { points: max }];
  return [counted, left, computeStep({ finds: "points", operator: "within", as: "points" }, [left.gives, ...bounds])];
}

/** Below the target and at the best value the leader's own value plays no part. */
function leaderSteps(shape: RelativeToLeaderShape, { value, max, points, leader }: ScoredValue): Step[] {
  const target = like(value, shape.target);
  const atTarget = { share: shape.shareAtTarget };
  if (leader !== undefined) {
    return beyondTarget({ target, atTarget, leader }, value, max);
  }
  if (points.equals(max)) {
    return taken("best", points);
  }
  const way = computeStep({ finds: "way", operator: "divide", as: "share" }, [value, target]);
  const share = computeStep({ finds: "share", operator: "times", as: "share" }, [atTarget, way.gives]);
  return [way, share, ...shareOfMaximum(share.gives, max)];
}

interface Beyond {
  readonly target: TracedNumber;
  readonly atTarget: TracedNumber;
  readonly leader: TracedNumber;
}

function beyondTarget({ target, atTarget, leader }: Beyond, value: TracedNumber, max: Exact): Step[] {
  const as = "share" in value ? "share" : "amount";
  const past = computeStep({ finds: "past-start", operator: "minus", as }, [value, target]);
  const whole = computeStep({ finds: "whole-way", operator: "minus", as }, [leader, target]);
  const way = computeStep({ finds: "way", operator: "divide", as: "share" }, [past.gives, whole.gives]);
  const rest = computeStep({ finds: "bonus-share", operator: "minus", as: "share" }, [one, atTarget]);
  const bonus = computeStep({ finds: "bonus", operator: "times", as: "share" }, [rest.gives, way.gives]);
  const share = computeStep({ finds: "share", operator: "plus", as: "share" }, [atTarget, bonus.gives]);
  const points = computeStep({ finds: "points", operator: "times", as: "points" }, [{ points: max }, share.gives]);
  return [past, whole, way, rest, bonus, share, points];
}

/** A number of the same kind as another. */
function like(value: TracedNumber, number: Exact): TracedNumber {
  return "share" in value ? { share: number } : { amount: number };
}
