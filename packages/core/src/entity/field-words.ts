import type { Localized } from "../text.ts";
import type { Field } from "./field.ts";

const types: Readonly<Record<Field["type"], Localized>> = {
  text: { vi: "chữ", en: "text" },
  code: { vi: "mã", en: "code" },
  date: { vi: "ngày", en: "date" },
  datetime: { vi: "ngày giờ", en: "date and time" },
  boolean: { vi: "có hoặc không", en: "true or false" },
  whole: { vi: "số nguyên", en: "whole number" },
  decimal: { vi: "số thập phân", en: "decimal number" },
};

/** What kind of value a field takes, in words: its type, its unit, whether it may lie ahead. Dictionary and template both say it. */
export function fieldTypeWords(field: Field): {
  readonly type: Localized;
  readonly unit?: Localized;
  readonly ahead?: Localized;
} {
  return {
    type: types[field.type],
    ...("unit" in field ? { unit: field.unit } : {}),
    ...("ahead" in field && field.ahead === true ? { ahead: { vi: "có thể ở tương lai", en: "may lie ahead" } } : {}),
  };
}
