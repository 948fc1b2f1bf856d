import { type Condition, checkCondition } from "@cchc/core";
import type {
  CappedLinearShape,
  DeductShape,
  LinearShape,
  LookupShape,
  PerCountShape,
  RelativeToLeaderShape,
  SimpleShape,
} from "../policy/shape.ts";
import { checkBands } from "./check-bands.ts";
import { checkEdge, checkPoints, checkPositive, type ShapeFault, type ShapeScope } from "./shape-fault.ts";

/**
 * Everything that is wrong with a shape before it scores its first unit. A shape without faults gives points within
 * [0, max] for every value that its measure can have, and throws for none.
 *
 * @example
 * checkShape(SimpleShape.parse({ shape: "capped-linear", fullAt: 80 }), scopeOfAShare);
 * // [{ path: ["fullAt"], code: "shape/share-over-whole", given: "80", expected: "a share, written 80% or 0.8", … }]
 */
export function checkShape(shape: SimpleShape, scope: ShapeScope): ShapeFault[] {
  switch (shape.shape) {
    case "bands":
      return checkBands(shape, scope);
    case "linear":
      return checkLinear(shape, scope);
    case "capped-linear":
      return checkCappedLinear(shape, scope);
    case "lookup":
      return checkLookup(shape, scope);
    case "per-count":
      return [
        ...needsCount(shape, scope),
        ...checkEach(shape),
        ...checkPoints({ path: ["cap"], value: shape.cap }, scope),
      ];
    case "deduct":
      return [
        ...needsCount(shape, scope),
        ...checkEach(shape),
        ...checkPoints({ path: ["floor"], value: shape.floor }, scope),
      ];
    case "pass-fail":
      return conditionFaults(shape.pass, ["pass"], scope);
    case "relative-to-leader":
      return checkRelativeToLeader(shape, scope);
  }
}

/** A share of a whole is what `linear` multiplies with; an amount has no whole of its own. */
function checkLinear({ shape }: LinearShape, { kind }: ShapeScope): ShapeFault[] {
  return kind === "ratio" ? [] : [{ path: ["shape"], given: `${shape} (amount)`, ...linearAmount }];
}

/** "For each" counts things; a share of 80 % is not a count. */
function needsCount({ shape }: PerCountShape | DeductShape, { kind }: ShapeScope): ShapeFault[] {
  return kind === "amount" ? [] : [{ path: ["shape"], given: `${shape} (ratio)`, ...countOfShare }];
}

function checkEach({ each }: PerCountShape | DeductShape): ShapeFault[] {
  return checkPositive({ path: ["each"], value: each });
}

function checkCappedLinear({ zeroAt, fullAt }: CappedLinearShape, scope: ShapeScope): ShapeFault[] {
  const same = zeroAt.equals(fullAt)
    ? [{ path: ["fullAt"], given: `zeroAt ${zeroAt} = fullAt ${fullAt}`, ...sameEnds }]
    : [];
  return [
    ...same,
    ...checkEdge({ path: ["zeroAt"], value: zeroAt }, scope),
    ...checkEdge({ path: ["fullAt"], value: fullAt }, scope),
  ];
}

function checkLookup({ cases, otherwise }: LookupShape, scope: ShapeScope): ShapeFault[] {
  return [
    ...cases.flatMap((one, index) => [
      ...conditionFaults(one.if, ["cases", index, "if"], scope),
      ...checkPoints({ path: ["cases", index, "points"], value: one.points }, scope),
    ]),
    ...checkPoints({ path: ["otherwise"], value: otherwise }, scope),
  ];
}

function conditionFaults(condition: Condition, at: readonly (string | number)[], scope: ShapeScope): ShapeFault[] {
  return checkCondition(condition, scope).map((fault) => ({ ...fault, path: [...at, ...fault.path] }));
}

/** A target of 0 is refused: every unit would have the share of the target for nothing. */
function checkRelativeToLeader({ target, shareAtTarget }: RelativeToLeaderShape, scope: ShapeScope): ShapeFault[] {
  const zero = target.isZero() ? [{ path: ["target"], given: "0", ...zeroTarget }] : [];
  const share = checkEdge(
    { path: ["shareAtTarget"], value: shareAtTarget },
    { ...scope, kind: "ratio", mayExceed: false },
  );
  return [...zero, ...checkEdge({ path: ["target"], value: target }, scope), ...share];
}

const linearAmount = {
  code: "linear/needs-share",
  what: {
    vi: "linear cần một tỷ lệ, số đo này là số lượng",
    en: "linear needs a share, and this measure is an amount",
  },
  expected: {
    vi: "capped-linear với mốc đạt điểm tối đa",
    en: "capped-linear, which says at which amount points are full",
  },
  example: "{ shape: capped-linear, zeroAt: 0, fullAt: 20 }",
} as const;
const countOfShare = {
  code: "shape/needs-count",
  what: {
    vi: "dạng điểm này đếm từng cái, số đo này là tỷ lệ",
    en: "this shape counts ones, and this measure is a share",
  },
  expected: { vi: "số đo loại amount, hoặc capped-linear", en: "a measure of kind amount, or capped-linear" },
  example: "{ shape: capped-linear, zeroAt: 10%, fullAt: 0% }",
} as const;
const sameEnds = {
  code: "capped-linear/same-ends",
  what: { vi: "mốc 0 điểm trùng mốc điểm tối đa", en: "no points and full points at the same value" },
  expected: {
    vi: "hai mốc khác nhau, hoặc bands nếu chỉ có một mốc",
    en: "two different values, or bands for a single step",
  },
  example: "{ shape: capped-linear, zeroAt: 0%, fullAt: 80% }",
} as const;
const zeroTarget = {
  code: "relative-to-leader/zero-target",
  what: { vi: "mục tiêu bằng 0 thì đơn vị nào cũng đạt", en: "a target of 0 is met by every unit" },
  expected: { vi: "mục tiêu lớn hơn 0", en: "a target over 0" },
} as const;
