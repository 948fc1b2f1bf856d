import {
  type Comparator,
  formatDate,
  type Interval,
  isInterval,
  isPlainDate,
  type Language,
  type Localized,
  type OperatorDecorator,
  type ReadOperator,
  readOperator,
  type Test,
} from "@cchc/core";

/** The two sides of a comparison as they are to be written. */
export interface Sides {
  readonly left: string;
  readonly right: string;
}

/**
 * One comparison in words and symbols, its sides as they are given.
 *
 * @example
 * comparisonWords({ fact: "scores", operator: "everyFact:greaterThan", value: 5 }, { left: "scores", right: "5" });
 * // { vi: "mọi phần tử của scores > 5", en: "every one of scores > 5" }
 */
export function comparisonWords({ operator, value }: Test, { left, right }: Sides): Localized {
  const read = readOperator(operator);
  if (read !== undefined) {
    return relationWords(read, both(left), both(right));
  }
  if (isInterval(value)) {
    return { vi: intervalText(value, left, "vi"), en: intervalText(value, left, "en") };
  }
  if (operator === "withinPeriod") {
    return { vi: `${left} trong kỳ ${right}`, en: `${left} within ${right}` };
  }
  return value === true
    ? { vi: `có ${left}`, en: `${left} is present` }
    : { vi: `không có ${left}`, en: `${left} is absent` };
}

/** The innermost decorator stands nearest to the sign; each one turns a side, or the whole, into other words. */
function relationWords({ decorators, comparator }: ReadOperator, left: Localized, right: Localized): Localized {
  const [outermost, ...inner] = decorators;
  if (outermost === undefined) {
    return join(left, signs[comparator], right);
  }
  const rest = { decorators: inner, comparator };
  switch (outermost) {
    case "not": {
      const { vi, en } = relationWords(rest, left, right);
      return { vi: `không phải (${vi})`, en: `not (${en})` };
    }
    case "swap":
      return relationWords(rest, right, left);
    case "someFact":
    case "everyFact":
      return relationWords(rest, members(outermost, left), right);
    case "someValue":
    case "everyValue":
      return relationWords(rest, left, members(outermost, right));
  }
}

function members(decorator: Exclude<OperatorDecorator, "not" | "swap">, { vi, en }: Localized): Localized {
  return decorator.startsWith("every")
    ? { vi: `mọi phần tử của ${vi}`, en: `every one of ${en}` }
    : { vi: `một phần tử của ${vi}`, en: `some one of ${en}` };
}

function intervalText({ atLeast, above, below, atMost }: Interval, name: string, language: Language): string {
  const low = atLeast === undefined ? edge(above, "<", language) : edge(atLeast, "≤", language);
  const high = atMost === undefined ? edge(below, "<", language) : edge(atMost, "≤", language);
  const text = high === undefined ? name : `${name} ${high.sign} ${high.text}`;
  return low === undefined ? text : `${low.text} ${low.sign} ${text}`;
}

function edge(value: number | string | undefined, sign: string, language: Language) {
  if (value === undefined) {
    return undefined;
  }
  return { sign, text: typeof value === "string" && isPlainDate(value) ? formatDate(value, language) : String(value) };
}

function join(left: Localized, sign: string, right: Localized): Localized {
  return { vi: `${left.vi} ${sign} ${right.vi}`, en: `${left.en} ${sign} ${right.en}` };
}

function both(text: string): Localized {
  return { vi: text, en: text };
}

const signs = {
  equal: "=",
  notEqual: "≠",
  in: "∈",
  notIn: "∉",
  contains: "∋",
  doesNotContain: "∌",
  lessThan: "<",
  lessThanInclusive: "≤",
  greaterThan: ">",
  greaterThanInclusive: "≥",
} as const satisfies Record<Comparator, string>;
