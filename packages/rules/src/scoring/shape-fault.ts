import { type ConditionScope, Exact, type Localized } from "@cchc/core";
import { writeValue } from "./write-value.ts";

/** One thing that is wrong with a shape, found when a policy is loaded; a problem that knows its path inside the shape. */
export interface ShapeFault {
  readonly path: readonly (string | number)[];
  /** Stable name, `shape/what`: `bands/gap`. */
  readonly code: string;
  readonly what: Localized;
  readonly given: string;
  readonly expected: Localized;
  readonly example?: string;
}

/** What a shape is checked against: its measure, its maximum, and what its conditions may ask for. */
export interface ShapeScope extends ConditionScope {
  readonly kind: "ratio" | "amount";
  /** True for a share that may be over the whole, such as staff against quota. */
  readonly mayExceed: boolean;
  readonly max: Exact;
}

/** One value of a shape and where it stands. */
export interface Placed {
  readonly path: readonly (string | number)[];
  readonly value: Exact;
}

/** Points of a shape must lie between 0 and the maximum. */
export function checkPoints({ path, value }: Placed, { max }: ShapeScope): ShapeFault[] {
  const fault = { path, given: value.toString(), expected: { vi: `từ 0 đến ${max}`, en: `between 0 and ${max}` } };
  if (value.isNegative()) {
    return [{ ...fault, ...negativePoints }];
  }
  return value.compare(max) > 0 ? [{ ...fault, ...overMax }] : [];
}

/**
 * Values that a measured value is compared with must be possible: a share between 0 % and 100 % (over it where the
 * measure allows), an amount not under 0. The usual slip is 80 for 80 %, which no unit would ever reach.
 */
export function checkEdge({ path, value }: Placed, { kind, mayExceed }: ShapeScope): ShapeFault[] {
  if (value.isNegative()) {
    return [{ path, given: writeValue(value, kind), ...negativeEdge }];
  }
  if (kind === "amount" || mayExceed || value.compare(1) <= 0) {
    return [];
  }
  const given = value.toString();
  return value.compare(100) <= 0 ? [{ path, given, ...percentMissing(value) }] : [{ path, given, ...overWhole }];
}

/** A number that must be more than 0: points for each one. */
export function checkPositive({ path, value }: Placed): ShapeFault[] {
  return value.compare(Exact.zero) > 0 ? [] : [{ path, given: value.toString(), ...notPositive }];
}

function percentMissing(value: Exact) {
  const [share, percent] = [value.dividedBy(100).toString(), `${value}%`];
  return {
    code: "shape/share-over-whole",
    what: { vi: "tỷ lệ lớn hơn 100%", en: "a share over 100%" },
    expected: { vi: `tỷ lệ viết là ${percent} hoặc ${share}`, en: `a share, written ${percent} or ${share}` },
    example: percent,
  };
}

const overWhole = {
  code: "shape/share-over-whole",
  what: { vi: "tỷ lệ lớn hơn 100%", en: "a share over 100%" },
  expected: { vi: "tỷ lệ từ 0% đến 100%", en: "a share between 0% and 100%" },
  example: "80%",
} as const;
const negativeEdge = {
  code: "shape/edge-negative",
  what: { vi: "mốc âm, không giá trị nào có thể thấp như vậy", en: "a negative edge: no value is ever that low" },
  expected: { vi: "từ 0 trở lên", en: "0 or more" },
} as const;
const negativePoints = {
  code: "shape/points-negative",
  what: { vi: "điểm âm", en: "negative points" },
} as const;
const overMax = {
  code: "shape/points-over-max",
  what: { vi: "điểm lớn hơn điểm tối đa", en: "points over the maximum" },
} as const;
const notPositive = {
  code: "shape/not-positive",
  what: { vi: "mức điểm cho mỗi đơn vị đếm phải lớn hơn 0", en: "points for each one must be more than 0" },
  expected: { vi: "một số lớn hơn 0", en: "a number over 0" },
  example: "0.5",
} as const;
