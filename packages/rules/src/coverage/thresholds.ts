import { type Condition, Exact, isInterval, type Measure, type Test } from "@cchc/core";
import type { SimpleShape } from "../policy/shape.ts";
import type { DocumentPath } from "../policy/source-file.ts";

/** A value at which points change their course, and where it is written. */
export interface Threshold {
  readonly at: Exact;
  readonly path: DocumentPath;
  /** The fact that is compared with it. */
  readonly fact: string;
}

/** Values that a fact can have. */
export interface Reachable {
  readonly from?: Exact;
  readonly to?: Exact;
}

/** Values that a measure can give: from 0 up, a share to its whole; movements and differences go both ways. */
export function reachableOf({ kind, count, ...measure }: Measure): Reachable {
  if (kind === "amount") {
    return count?.by === "change" || count?.by === "difference" ? {} : { from: Exact.zero };
  }
  const open = "mayExceed" in measure && measure.mayExceed === true;
  return open ? { from: Exact.zero } : { from: Exact.zero, to: Exact.one };
}

/** The thresholds of a shape: each value once, at the first place where it is written. */
export function thresholdsOf(shape: SimpleShape, max: Exact, named: ReadonlyMap<string, Condition>): Threshold[] {
  const value = (at: Exact, ...path: DocumentPath): Threshold => ({ at, path, fact: "value" });
  switch (shape.shape) {
    case "bands":
      return once(
        shape.bands.flatMap((band, index) =>
          edgesOf(band).map(({ at, path }) => ({ at, path: ["bands", index, ...path], fact: "value" })),
        ),
      );
    case "linear":
      return [];
    case "capped-linear":
      // A start at 0 is where every share starts: nobody chose it.
      return [...(shape.zeroAt.isZero() ? [] : [value(shape.zeroAt, "zeroAt")]), value(shape.fullAt, "fullAt")];
    case "lookup":
      return once(shape.cases.flatMap((one, index) => literalsOf(one.if, ["cases", index, "if"], named)));
    case "per-count":
      return [value(shape.cap.dividedBy(shape.each), "cap")];
    case "deduct":
      return [value(max.minus(shape.floor).dividedBy(shape.each), "floor")];
    case "pass-fail":
      return literalsOf(shape.pass, ["pass"], named);
    case "relative-to-leader":
      return [value(shape.target, "target")];
  }
}

type Edged = Partial<Record<"atLeast" | "above" | "below" | "atMost", Exact | undefined>>;

/** The edges of an interval, with the key of each. */
export function edgesOf(interval: Edged): { readonly at: Exact; readonly path: DocumentPath }[] {
  return (["atLeast", "above", "below", "atMost"] as const).flatMap((key) => {
    const at = interval[key];
    return at === undefined ? [] : [{ at, path: [key] }];
  });
}

/** Numbers that a condition compares facts with. Named conditions are looked at where they are named. */
export function literalsOf(
  condition: Condition,
  path: DocumentPath,
  named: ReadonlyMap<string, Condition>,
): Threshold[] {
  if ("fact" in condition) {
    return literalsOfTest(condition, path);
  }
  if ("all" in condition) {
    return once(condition.all.flatMap((one, index) => literalsOf(one, [...path, "all", index], named)));
  }
  if ("any" in condition) {
    return once(condition.any.flatMap((one, index) => literalsOf(one, [...path, "any", index], named)));
  }
  if ("not" in condition) {
    return literalsOf(condition.not, [...path, "not"], named);
  }
  const of = named.get(condition.condition);
  return of === undefined ? [] : literalsOf(of, path, named).map((one) => ({ ...one, path }));
}

function literalsOfTest({ fact, value }: Test, path: DocumentPath): Threshold[] {
  if (typeof value === "number") {
    return [{ at: Exact.of(value), path: [...path, "value"], fact }];
  }
  if (typeof value !== "object" || Array.isArray(value) || !isInterval(value)) {
    return [];
  }
  return (["atLeast", "above", "below", "atMost"] as const).flatMap((key) => {
    const edge = value[key];
    return typeof edge === "number" ? [{ at: Exact.of(edge), path: [...path, "value", key], fact }] : [];
  });
}

function once(thresholds: readonly Threshold[]): Threshold[] {
  return thresholds.filter(
    (one, index) => thresholds.findIndex((other) => other.fact === one.fact && other.at.equals(one.at)) === index,
  );
}
