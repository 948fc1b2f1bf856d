import type { Field } from "@cchc/core";
import { isDated } from "../field/date-cell.ts";
import { dateFormat } from "../field/date-format.ts";
import type { Fault } from "../row/fault.ts";

/** What is wrong with the forms of dates of a field: it has no dates, a form is none, or nothing says of which century its years are. */
export function formatsFault(forms: string | readonly string[], field: Field, yearPivot?: number): Fault | undefined {
  if (!isDated(field)) {
    return notForField;
  }
  const bad = [forms].flat().find((form) => dateFormat(form, yearPivot) === undefined);
  if (bad === undefined) {
    return undefined;
  }
  return { ...(dateFormat(bad, 0) === undefined ? badFormat : noPivot), given: bad };
}

/** The fault of a key for fields of day and time, at another field. */
export function momentFault({ type }: Field): Fault | undefined {
  return type === "datetime" ? undefined : notForField;
}

/** The fault of a key for fields of numbers, at another field. */
export function numbersFault({ type }: Field): Fault | undefined {
  return type === "whole" || type === "decimal" ? undefined : notForField;
}

const notForField = {
  code: "mapping/not-for-field",
  what: { vi: "trường không phải loại này", en: "not for a field of this kind" },
  expected: {
    vi: "formats cho trường ngày; dateOnly, zones cho trường ngày giờ; numbers cho trường số",
    en: "formats for fields of dates; dateOnly and zones for fields of day and time; numbers for fields of numbers",
  },
} as const;
const noPivot = {
  code: "mapping/year-pivot",
  what: {
    vi: "năm hai chữ số mà không nói thuộc thế kỷ nào",
    en: "years of two digits, and nothing says of which century",
  },
  expected: {
    vi: "khóa yearPivot: với 50, 00–49 là 2000–2049, 50–99 là 1950–1999",
    en: "the key yearPivot: with 50, 00–49 are 2000–2049 and 50–99 are 1950–1999",
  },
  example: "yearPivot: 50",
} as const;
const badFormat = {
  code: "mapping/format",
  what: { vi: "không phải một dạng ngày", en: "not a form of dates" },
  expected: {
    vi: "yyyy hoặc yy, MM hoặc M, dd hoặc d, có thể thêm HH hoặc H, mm, ss, SSS; chữ khác đặt trong dấu nháy đơn",
    en: "yyyy or yy, MM or M, dd or d, and if need be HH or H, mm, ss, SSS; other letters in single quotation marks",
  },
  example: "dd/MM/yyyy HH:mm",
} as const;
