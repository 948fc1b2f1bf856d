import type { Localized } from "@cchc/core";

/** Every operator of the condition language, as it stands between a fact and what it is compared with. */
const signs: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "≠",
  lessThan: "<",
  lessThanInclusive: "≤",
  greaterThan: ">",
  greaterThanInclusive: "≥",
};

/** Operators that read better in words. */
const words: Readonly<Record<string, Localized>> = {
  in: { vi: "là một trong", en: "is one of" },
  notIn: { vi: "không phải là một trong", en: "is none of" },
  contains: { vi: "có", en: "contains" },
  doesNotContain: { vi: "không có", en: "does not contain" },
  between: { vi: "trong khoảng", en: "lies in" },
  withinPeriod: { vi: "trong kỳ", en: "lies in the period" },
};

/** What goes before an operator, as in `everyFact:equal`. */
const decorators: Readonly<Record<string, Localized>> = {
  everyFact: { vi: "tất cả đều", en: "all" },
  someFact: { vi: "có phần tử", en: "some" },
  everyValue: { vi: "với mọi giá trị", en: "for every value" },
  someValue: { vi: "với một giá trị", en: "for some value" },
  not: { vi: "không phải", en: "not" },
  swap: { vi: "(đổi vế)", en: "(sides swapped)" },
};

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

function baseWords(operator: string): Localized {
  const sign = signs[operator] ?? operator;
  return words[operator] ?? { vi: sign, en: sign };
}

function decoratorWords(decorator: string): Localized {
  return decorators[decorator] ?? { vi: decorator, en: decorator };
}
