import {
  type Comparator,
  type Interval,
  isInterval,
  type Localized,
  type OperatorDecorator,
  type ReadOperator,
  readOperator,
  type Test,
} from "@cchc/core";

/** The two sides of a comparison as they are to be written. */
export interface Sides {
  readonly left: Localized;
  /** Not looked at for an interval, whose edges have their own words. */
  readonly right: Localized;
  readonly edge: (literal: number | string) => Localized;
}

/** One comparison in words and symbols, its sides as they are given: `every one of scores > 5`, `0.8 ≤ value < 1`. */
export function comparisonWords({ operator, value }: Test, { left, right, edge }: Sides): Localized {
  const read = readOperator(operator);
  if (read !== undefined) {
    return relationWords(read, { left, right }, signOf);
  }
  if (isInterval(value)) {
    return intervalWords(value, left, edge);
  }
  if (operator === "withinPeriod") {
    return { vi: `${left.vi} trong kỳ ${right.vi}`, en: `${left.en} within ${right.en}` };
  }
  return value === true
    ? { vi: `có ${left.vi}`, en: `${left.en} is present` }
    : { vi: `không có ${left.vi}`, en: `${left.en} is absent` };
}

/** How a comparator is written between its sides. */
export type ComparatorWords = (comparator: Comparator) => Localized;

/**
 * Two sides in the relation of an operator. The innermost decorator stands nearest to the sign; each one turns a side, or the
 * whole, into other words.
 */
export function relationWords(
  { decorators, comparator }: ReadOperator,
  sides: Pick<Sides, "left" | "right">,
  write: ComparatorWords,
): Localized {
  const { left, right } = sides;
  const [outermost, ...inner] = decorators;
  if (outermost === undefined) {
    return join(left, write(comparator), right);
  }
  const rest = { decorators: inner, comparator };
  switch (outermost) {
    case "not": {
      const { vi, en } = relationWords(rest, sides, write);
      return { vi: `không phải (${vi})`, en: `not (${en})` };
    }
    case "swap":
      return relationWords(rest, { left: right, right: left }, write);
    case "someFact":
    case "everyFact":
      return relationWords(rest, { left: members(outermost, left), right }, write);
    case "someValue":
    case "everyValue":
      return relationWords(rest, { left, right: members(outermost, right) }, write);
  }
}

function members(decorator: Exclude<OperatorDecorator, "not" | "swap">, { vi, en }: Localized): Localized {
  return decorator.startsWith("every")
    ? { vi: `mọi phần tử của ${vi}`, en: `every one of ${en}` }
    : { vi: `một phần tử của ${vi}`, en: `some one of ${en}` };
}

function intervalWords({ atLeast, above, below, atMost }: Interval, name: Localized, edge: Sides["edge"]): Localized {
  const low = atLeast ?? above;
  const high = below ?? atMost;
  const named = high === undefined ? name : join(name, alike(atMost === undefined ? "<" : "≤"), edge(high));
  return low === undefined ? named : join(edge(low), alike(atLeast === undefined ? "<" : "≤"), named);
}

function join(left: Localized, sign: Localized, right: Localized): Localized {
  return { vi: `${left.vi} ${sign.vi} ${right.vi}`, en: `${left.en} ${sign.en} ${right.en}` };
}

function alike(text: string): Localized {
  return { vi: text, en: text };
}

/** A comparator as a sign. */
const signOf: ComparatorWords = (comparator) => alike(signs[comparator]);

/** A comparator in words where it reads better, as in a trace. */
export const wordsOf: ComparatorWords = (comparator) => words[comparator] ?? signOf(comparator);

const words: Readonly<Partial<Record<Comparator, Localized>>> = {
  in: { vi: "là một trong", en: "is one of" },
  notIn: { vi: "không phải là một trong", en: "is none of" },
  contains: { vi: "có", en: "contains" },
  doesNotContain: { vi: "không có", en: "does not contain" },
};

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
