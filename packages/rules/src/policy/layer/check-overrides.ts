import type { Localized, Problem } from "@cchc/core";
import { nearestNames } from "./nearest-names.ts";
import { faultAt, type PlacedOverride } from "./placed-override.ts";
import { type Span, sharedSpan, spanCovers, spanHolds, spanText } from "./span.ts";
import { datedHead, sharesValue } from "./value-target.ts";

/** What a layer may change: its days, and the indicators that there are. */
export interface OverrideScope {
  readonly life: Span;
  readonly indicators: ReadonlySet<string>;
}

/** What is wrong with overrides before any is applied: names, dates, examples, two of one value. */
export function checkOverrides(overrides: readonly PlacedOverride[], scope: OverrideScope): Problem[] {
  return overrides.flatMap((override, index) => [
    ...checkTarget(override, scope),
    ...checkDays(override, scope),
    ...checkExamples(override),
    ...overrides.slice(0, index).flatMap((earlier) => checkOverlap(override, earlier)),
  ]);
}

/** Values of a rule that have dates; titles and purposes have none. */
const datedRule = ["max", "score", "when", "applies", "target"];

function checkTarget(override: PlacedOverride, { indicators }: OverrideScope): Problem[] {
  const { target } = override;
  if (target.of === "head") {
    return isDatedHead(target.inside) ? keepsValue(override) : [faultAt(override, ["at"], areaNotDated)];
  }
  if (!indicators.has(target.indicator)) {
    return [faultAt(override, ["at"], unknownIndicator(target.indicator, indicators))];
  }
  if (target.of === "indicator") {
    return override.value.remove === true ? [] : [faultAt(override, ["at"], wholeIndicator)];
  }
  const [first] = target.inside;
  return first === undefined || datedRule.includes(first)
    ? [...keepsValue(override), ...ownKeys(override)]
    : [faultAt(override, ["at"], notDated)];
}

/** Only an indicator can be left out. */
function keepsValue(override: PlacedOverride): Problem[] {
  return override.value.remove === true ? [faultAt(override, ["at"], removesValue)] : [];
}

/** Of an area its worth may change from day to day; what it is may not. */
function isDatedHead([root, , key]: readonly string[]): boolean {
  return root !== "areas" || key === "max" || key === "whenMissing";
}

/** A whole rule takes its days, basis and source from the override. */
function ownKeys(override: PlacedOverride): Problem[] {
  const { target, value } = override;
  const whole = target.of === "rule" && target.inside.length === 0;
  return Object.keys(whole ? Object(value.value ?? {}) : {})
    .filter((key) => ["from", "to", "basis", "source"].includes(key))
    .map((key) => faultAt(override, ["value", key], { ...saidTwice, given: key }));
}

function checkDays(override: PlacedOverride, { life }: OverrideScope): Problem[] {
  const { span, value } = override;
  if (span.to !== undefined && span.to < span.from) {
    return [faultAt(override, [value.to === undefined ? "from" : "to"], { ...backwards, given: spanText(span) })];
  }
  const inside = `${spanText(life)}`;
  const fault = { ...outsideLayer, given: spanText(span), expected: { vi: inside, en: inside } };
  return spanCovers(life, span) ? [] : [faultAt(override, [spanHolds(life, span.from) ? "to" : "from"], fault)];
}

function checkExamples(override: PlacedOverride): Problem[] {
  const { target, value, span } = override;
  const examples = value.examples ?? [];
  if (target.of === "head" || value.remove === true) {
    return examples.length > 0 ? [faultAt(override, ["examples"], noExamplesHere)] : [];
  }
  if (examples.length === 0) {
    return [faultAt(override, ["at"], noExamples)];
  }
  return examples.flatMap(({ on }, index) =>
    on === undefined || spanHolds(span, on)
      ? []
      : [faultAt(override, ["examples", index, "on"], { ...exampleOutside, given: on })],
  );
}

function checkOverlap(override: PlacedOverride, earlier: PlacedOverride): Problem[] {
  const shared = sharedSpan(override.span, earlier.span);
  const fault = { ...overlap, given: `${earlier.file.path}: ${earlier.value.at}` };
  return shared !== undefined && sharesValue(override.target, earlier.target)
    ? [faultAt(override, ["from"], fault)]
    : [];
}

function unknownIndicator(given: string, indicators: ReadonlySet<string>) {
  const near = nearestNames(given, indicators).join(", ");
  const roots = datedHead.join(", ");
  const expected: Localized = {
    vi: `tiêu chí như ${near}; hoặc ${roots}`,
    en: `an indicator such as ${near}; or ${roots}`,
  };
  return {
    code: "override/unknown-indicator",
    what: { vi: "bộ chỉ số gốc không có tiêu chí này", en: "the extended policy has no such indicator" },
    expected,
  };
}

const wholeIndicator = {
  code: "override/whole-indicator",
  what: { vi: "không thay cả tiêu chí", en: "an indicator as a whole cannot be replaced" },
  expected: {
    vi: "<tiêu chí>.rule để thay quy tắc, hoặc remove: true để bỏ",
    en: "<indicator>.rule for its rule, or remove: true to leave it out",
  },
} as const;
const removesValue = {
  code: "override/removes-value",
  what: { vi: "chỉ bỏ được cả tiêu chí", en: "only an indicator as a whole can be removed" },
  expected: { vi: "at: <mã tiêu chí>", en: "at: <id of an indicator>" },
} as const;
const notDated = {
  code: "override/not-dated",
  what: { vi: "giá trị này không thay đổi theo ngày", en: "a value that has no dates" },
  expected: { vi: `rule, ${datedRule.join(", ")}`, en: `rule, ${datedRule.join(", ")}` },
} as const;
const areaNotDated = {
  ...notDated,
  expected: { vi: "areas.<mã>.max, areas.<mã>.whenMissing", en: "areas.<id>.max, areas.<id>.whenMissing" },
} as const;
const saidTwice = {
  code: "override/said-twice",
  what: { vi: "khóa này ghi ngoài value", en: "this key stands beside value, not in it" },
  expected: { vi: "max, score, when, applies, target", en: "max, score, when, applies, target" },
} as const;
const backwards = {
  code: "override/ends-before-it-begins",
  what: { vi: "hết hiệu lực trước khi có hiệu lực", en: "ends before it begins" },
  expected: { vi: "ngày cuối không trước ngày đầu", en: "a last day that is not before the first" },
} as const;
const outsideLayer = {
  code: "override/outside-layer",
  what: { vi: "có ngày ngoài thời gian áp dụng của lớp này", en: "days on which the layer is not in force" },
} as const;
const noExamples = {
  code: "override/no-examples",
  what: { vi: "chưa có ví dụ cho giá trị mới", en: "no example under the new value" },
  expected: { vi: "examples: ít nhất một ví dụ", en: "examples: at least one" },
} as const;
const noExamplesHere = {
  code: "override/useless-examples",
  what: { vi: "ví dụ chỉ đi với giá trị của tiêu chí", en: "examples go with values of indicators" },
  expected: { vi: "bỏ examples", en: "no examples here" },
} as const;
const exampleOutside = {
  code: "override/example-outside",
  what: { vi: "ví dụ vào ngày giá trị mới không áp dụng", en: "an example on a day without the new value" },
  expected: { vi: "một ngày từ from đến to", en: "a day between from and to" },
} as const;
const overlap = {
  code: "override/overlap",
  what: { vi: "hai tệp cùng thay một giá trị trong cùng ngày", en: "two overrides of one value on one day" },
  expected: { vi: "mỗi ngày một lần thay", en: "one override a day" },
} as const;
