import type { Exact } from "@cchc/core";
import type { Shape } from "../policy/shape.ts";
import type { Domain } from "../scoring/cover.ts";
import { writeInterval, writeValue } from "../scoring/write-value.ts";
import { type ChangedValues, changedValues, exactText, intervalOfCuts, valuesInWords } from "./changed-values.ts";
import { compareCases } from "./compare-cases.ts";
import { type BothNamed, compareConditions } from "./compare-condition.ts";
import { curveOf } from "./curve.ts";
import type { Difference, Way } from "./difference.ts";
import { compareFields, judged } from "./facet.ts";
import type { ChangedInterval } from "./policy-diff.ts";

/** Where a shape stands and what its values are. */
export interface ShapePlace {
  readonly at: Way;
  /** The maximum before and after: another maximum alone is no other shape. */
  readonly maxima: readonly [before: Exact, after: Exact];
  readonly domain: Domain;
  readonly named: BothNamed;
}

/** Compares two shapes that score one measure: as functions of the value where they are, else by their numbers and conditions. */
export function compareShapes(before: Shape, after: Shape, place: ShapePlace): Difference[] {
  const [max, maxNow] = place.maxima;
  const [old, now, nowByItsOwn] = [curveOf(before, max), curveOf(after, max), curveOf(after, maxNow)];
  if (old !== undefined && now !== undefined && nowByItsOwn !== undefined) {
    const changed = changedValues([old, now], place.domain);
    const told = changed.length === 0 ? [] : changedValues([old, nowByItsOwn], place.domain);
    return curveDifference([before, after], told.length === 0 ? changed : told, place);
  }
  if (before.shape !== after.shape) {
    const [was, is] = [shapeText(before), shapeText(after)];
    return [{ kind: "shape", effect: "judgement", at: [...place.at, "shape"], before: was, after: is }];
  }
  return [
    ...conditionDifferences(before, after, place),
    ...compareFields(before, after, { facets: numbers, at: place.at }),
  ];
}

const number = judged("number");
const numbers = { each: number, cap: number, floor: number, target: number, shareAtTarget: number, otherwise: number };

function conditionDifferences(before: Shape, after: Shape, { at, named }: ShapePlace): Difference[] {
  if (before.shape === "pass-fail" && after.shape === "pass-fail") {
    const where = { at: [...at, "pass"], kind: "condition", effect: "judgement", named } as const;
    return compareConditions(before.pass, after.pass, where);
  }
  return before.shape === "lookup" && after.shape === "lookup"
    ? compareCases(before.cases, after.cases, { at: [...at, "cases"], named })
    : [];
}

function curveDifference(
  [before, after]: readonly [Shape, Shape],
  changed: readonly ChangedValues[],
  { at, domain }: ShapePlace,
): Difference[] {
  if (changed.length === 0) {
    return [];
  }
  const same = before.shape === after.shape;
  const kind = same ? (before.shape === "bands" ? "bands" : "line") : "shape";
  const key = same ? onlyKey(before, after) : "shape";
  const [was, is] = [before, after].map((shape) => shapeText(shape, domain.kind));
  const intervals = changed.map((values) => changedInterval(values, domain.kind ?? "amount"));
  return [{ kind, effect: "judgement", at: key === undefined ? at : [...at, key], before: was, after: is, intervals }];
}

/** The one field in which two lines differ. */
function onlyKey(before: Shape, after: Shape): string | undefined {
  if (before.shape === "bands") {
    return "bands";
  }
  const now = new Map<string, unknown>(Object.entries(after));
  const keys = Object.entries(before).filter(([key, value]) => String(value) !== String(now.get(key)));
  return keys.length === 1 ? keys[0]?.[0] : undefined;
}

function changedInterval(values: ChangedValues, kind: "ratio" | "amount"): ChangedInterval {
  const { most, level } = values;
  const points = { before: { points: most.before }, after: { points: most.after } };
  const where = { localized: valuesInWords(values, { kind }) };
  const at = { localized: exactText(most.value, kind) };
  return {
    ...intervalOfCuts(values),
    message: level
      ? { key: "diff/points", values: { values: where, ...points } }
      : {
          key: "diff/points-most",
          values: { values: where, at, ...points },
        },
  };
}

/** A shape in a line, as a policy file writes it. */
function shapeText(shape: Shape, kind: Domain["kind"] = "amount"): string {
  switch (shape.shape) {
    case "bands":
      return shape.bands.map((band) => `${writeInterval(band, kind)}: ${band.points}`).join("; ");
    case "linear":
      return `linear, ${shape.direction}`;
    case "capped-linear":
      return `capped-linear, zeroAt ${writeValue(shape.zeroAt, kind)}, fullAt ${writeValue(shape.fullAt, kind)}`;
    default:
      return shape.shape;
  }
}
