import { CchcError, Exact } from "@cchc/core";
import type { Message } from "../explain/message.ts";
import type { RelativeToLeaderShape } from "../policy/shape.ts";
import { type ShapeInput, type ShapeOutcome, valueText } from "./shape-outcome.ts";

/**
 * Below the target in proportion to it; from the target on in proportion to the way to the best unit ("thi đua").
 *
 * - Below: `max × shareAtTarget × value ÷ target`.
 * - From the target on: `max × (shareAtTarget + (1 − shareAtTarget) × (value − target) ÷ (leader − target))`.
 * - The leader, at or over the target, has the maximum. When it stands exactly at the target the formula would be
 *   0 ÷ 0: whoever is there is a leader, so the maximum it is, and not the share.
 * - When the leader is below the target nobody gets over the share: being the best is not enough.
 * - A target of 0 is met by everyone; the first branch, which would divide by it, is never entered.
 *
 * The unit is one of its peers: should it be better than the leader that was given, it is the leader itself. So the
 * points of one unit depend on another's record, and may change when that one is corrected.
 *
 * @throws CchcError `relative-to-leader/no-leader` when no leader is given.
 */
export function scoreRelativeToLeader(shape: RelativeToLeaderShape, input: ShapeInput): ShapeOutcome {
  const { leader } = input;
  if (leader === undefined) {
    throw noLeader(input.value);
  }
  const pointsAt = (value: Exact): Exact => input.max.times(earned(shape, value, leader));
  const points = pointsAt(input.value);
  return {
    points,
    reason: reasonFor(shape, { ...input, leader }, points),
    next: [shape.target, leader]
      .map((value) => ({ points: pointsAt(value), value, edge: "at" as const }))
      .find((step) => step.value.compare(input.value) > 0 && step.points.compare(points) > 0),
  };
}

/** The earned share of the maximum. */
function earned({ target, shareAtTarget }: RelativeToLeaderShape, value: Exact, leader: Exact): Exact {
  if (value.compare(target) < 0) {
    return shareAtTarget.times(value).dividedBy(target).clamp(0, 1);
  }
  if (value.compare(leader) >= 0) {
    return Exact.one;
  }
  const way = value.minus(target).dividedBy(leader.minus(target));
  return shareAtTarget.plus(Exact.one.minus(shareAtTarget).times(way));
}

function reasonFor(
  { target, shareAtTarget }: RelativeToLeaderShape,
  input: ShapeInput & { readonly leader: Exact },
  points: Exact,
): Message {
  const common = { value: valueText(input), max: { points: input.max }, points: { points } };
  const goal = { target: valueText({ kind: input.kind, value: target }), share: { share: shareAtTarget } };
  if (input.value.compare(target) < 0) {
    return { key: "relative-to-leader/below", values: { ...common, ...goal } };
  }
  if (input.value.compare(input.leader) >= 0) {
    return { key: "relative-to-leader/leader", values: common };
  }
  const leader = valueText({ kind: input.kind, value: input.leader });
  return { key: "relative-to-leader/from", values: { ...common, ...goal, leader } };
}

function noLeader(value: Exact): CchcError {
  return new CchcError({
    code: "relative-to-leader/no-leader",
    what: { vi: "chưa có giá trị của đơn vị dẫn đầu", en: "the value of the best unit is not at hand" },
    given: value.toString(),
    expected: {
      vi: "giá trị tốt nhất trong các đơn vị cùng cấp",
      en: "the best value among the units of the same level",
    },
  });
}
