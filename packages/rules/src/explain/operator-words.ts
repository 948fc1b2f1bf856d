import type { Localized, Operator } from "@cchc/core";

/** An operator as it stands between a fact and what it is compared with. */
interface OperatorText {
  readonly sign: string;
  /** Where it reads better in words. */
  readonly words?: Localized;
}

/** Every operator of the condition language but `isPresent`, which has nothing on its right. */
const operators: Readonly<Record<Exclude<Operator, "isPresent"> | "between" | "withinPeriod", OperatorText>> = {
  equal: { sign: "=" },
  notEqual: { sign: "≠" },
  in: { sign: "∈", words: { vi: "là một trong", en: "is one of" } },
  notIn: { sign: "∉", words: { vi: "không phải là một trong", en: "is none of" } },
  contains: { sign: "∋", words: { vi: "có", en: "contains" } },
  doesNotContain: { sign: "∌", words: { vi: "không có", en: "does not contain" } },
  lessThan: { sign: "<" },
  lessThanInclusive: { sign: "≤" },
  greaterThan: { sign: ">" },
  greaterThanInclusive: { sign: "≥" },
  between: { sign: "∈", words: { vi: "trong khoảng", en: "lies in" } },
  withinPeriod: { sign: "∈", words: { vi: "trong kỳ", en: "lies in the period" } },
};

const byName: ReadonlyMap<string, OperatorText> = new Map(Object.entries(operators));

/** What goes before an operator, as in `everyFact:equal`. */
const decorators: ReadonlyMap<string, Localized> = new Map(
  Object.entries({
    everyFact: { vi: "tất cả đều", en: "all" },
    someFact: { vi: "có phần tử", en: "some" },
    everyValue: { vi: "với mọi giá trị", en: "for every value" },
    someValue: { vi: "với một giá trị", en: "for some value" },
    not: { vi: "không phải", en: "not" },
    swap: { vi: "(đổi vế)", en: "(sides swapped)" },
  }),
);

/**
 * An operator in words or as a sign, decorators included; one that this version does not know, as it is written.
 *
 * @example
 * operatorWords("greaterThanInclusive"); // { vi: "≥", en: "≥" }
 * operatorWords("everyFact:equal"); // { vi: "tất cả đều =", en: "all =" }
 */
export function operatorWords(operator: string): Localized {
  const parts = operator.split(":");
  const texts = parts.map((part, index) => (index === parts.length - 1 ? baseWords(part) : decoratorWords(part)));
  return { vi: texts.map(({ vi }) => vi).join(" "), en: texts.map(({ en }) => en).join(" ") };
}

/** An operator as a sign; one that has none, as it is written. */
export function operatorSign(operator: string): string {
  return byName.get(operator)?.sign ?? operator;
}

function baseWords(operator: string): Localized {
  const sign = operatorSign(operator);
  return byName.get(operator)?.words ?? { vi: sign, en: sign };
}

function decoratorWords(decorator: string): Localized {
  return decorators.get(decorator) ?? { vi: decorator, en: decorator };
}
