import { type Condition, Exact } from "@cchc/core";
import type { RelativeToLeaderShape, SimpleShape } from "../policy/shape.ts";
import type { CardWorld } from "./card-world.ts";

/** Numbers at which a shape changes its answer; between them points stay, or go in a straight line. */
export interface Thresholds {
  /** Of the value. */
  readonly values: readonly Exact[];
  /** Of numerator and denominator; conditions alone ask for those. */
  readonly counts: readonly Exact[];
  /** Whether points only rise with the value, or only fall: then the shortest way is known in advance. */
  readonly oneWay: boolean;
}

/** Where a shape over a measure changes its answer. */
export function thresholdsOf(shape: SimpleShape, { max, measure }: Scope, world: CardWorld): Thresholds {
  switch (shape.shape) {
    case "bands":
      return { ...valuesOnly(edgesOf(shape.bands)), oneWay: shape.direction !== "best-within-range" };
    case "linear":
      return valuesOnly([Exact.zero, Exact.one]);
    case "capped-linear":
      return valuesOnly([shape.zeroAt, shape.fullAt]);
    case "per-count":
      return valuesOnly([shape.cap.dividedBy(shape.each)]);
    case "deduct":
      return valuesOnly([Exact.zero, max.minus(shape.floor).dividedBy(shape.each)]);
    case "relative-to-leader":
      return valuesOnly([Exact.zero, shape.target, world.leaders.get(measure) ?? shape.target]);
    case "lookup":
      return asked(
        shape.cases.map((one) => one.if),
        world,
      );
    case "pass-fail":
      return asked([shape.pass], world);
  }
}

/** What else decides where the thresholds of a shape lie. */
export interface Scope {
  readonly max: Exact;
  readonly measure: string;
}

/**
 * Values at which a shape where every record counts gives so many points: where a sum meets its cap. None for steps. The
 * judge has the last word, so that a value too many does no harm.
 */
export function valuesWorth(shape: SimpleShape, points: Exact, { max, leader }: Worth): Exact[] {
  const part = points.dividedBy(max);
  switch (shape.shape) {
    case "linear":
      return [shape.direction === "lower-is-better" ? Exact.one.minus(part) : part];
    case "capped-linear":
      return [shape.zeroAt.plus(shape.fullAt.minus(shape.zeroAt).times(part))];
    case "per-count":
      return [points.dividedBy(shape.each)];
    case "deduct":
      return [max.minus(points).dividedBy(shape.each)];
    case "relative-to-leader":
      return valuesToLeader(shape, part, leader ?? shape.target);
    default:
      return [];
  }
}

function valuesToLeader({ target, shareAtTarget }: RelativeToLeaderShape, part: Exact, leader: Exact): Exact[] {
  const rest = Exact.one.minus(shareAtTarget);
  return [
    ...(shareAtTarget.isZero() ? [] : [part.times(target).dividedBy(shareAtTarget)]),
    ...(rest.isZero() ? [] : [target.plus(part.minus(shareAtTarget).dividedBy(rest).times(leader.minus(target)))]),
  ];
}

/** What else decides how many points a value is worth. */
export interface Worth {
  readonly max: Exact;
  readonly leader: Exact | undefined;
}

function valuesOnly(values: readonly Exact[]): Thresholds {
  return { values, counts: [], oneWay: true };
}

function edgesOf(bands: readonly { atLeast?: Exact | undefined; above?: Exact | undefined }[]): Exact[] {
  const edges = bands.flatMap((band) => Object.values(band));
  return edges.flatMap((edge) => (edge instanceof Exact ? [edge] : []));
}

function asked(conditions: readonly Condition[], { policy }: CardWorld): Thresholds {
  const numbers = numbersIn(conditions, policy.named, new Set());
  return { values: numbers, counts: numbers, oneWay: false };
}

/**
 * Every number that stands anywhere in conditions. Which fact it is compared with, and how, does not matter here: one that
 * decides nothing costs a look and no more.
 */
function numbersIn(part: unknown, named: ReadonlyMap<string, Condition>, seen: Set<string>): Exact[] {
  if (typeof part === "number" || part instanceof Exact) {
    return [Exact.of(part)];
  }
  if (typeof part !== "object" || part === null) {
    return [];
  }
  const own = Object.values(part).flatMap((one: unknown) => numbersIn(one, named, seen));
  const name = "condition" in part && typeof part.condition === "string" ? part.condition : undefined;
  if (name === undefined || seen.has(name)) {
    return own;
  }
  return [...own, ...numbersIn(named.get(name), named, seen.add(name))];
}
