import { type DecimalField, Exact, type WholeField } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import type { FieldStyle } from "./field-style.ts";
import { readDecimal, readWhole } from "./number-field.ts";
import { isEitherWay, type NumberForm, plainNumber, withoutCurrency } from "./number-form.ts";

const forms = { vi: "1.234,5", en: "1,234.5" } as const;

/** Reads numbers in digits, as Vietnamese offices write them where that has one meaning, or in the form that the mapping names. */
export function numberReader(
  name: string,
  field: WholeField | DecimalField,
  { numbers }: FieldStyle,
): (text: string) => number | Exact | Fault {
  const read = field.type === "whole" ? readWhole : readDecimal;
  if (numbers === "plain") {
    return read;
  }
  const isMoney = field.unit.en === "VND";
  return (text) => {
    const bare = isMoney ? withoutCurrency(text) : text;
    const plain = plainNumber(bare, numbers);
    const reading = plain === undefined ? (otherForm(name, bare, numbers) ?? read(bare)) : read(plain);
    return plain === undefined && isFault(reading) ? explained(reading, { name, bare, numbers }) : reading;
  };
}

function isFault(reading: number | Exact | Fault): reading is Fault {
  return typeof reading === "object" && !(reading instanceof Exact);
}

interface Refused {
  readonly name: string;
  readonly bare: string;
  readonly numbers: NumberForm | undefined;
}

function explained(fault: Fault, { name, bare, numbers }: Refused): Fault {
  if (fault.code === "number/percentage") {
    return percentage;
  }
  return numbers === undefined && isEitherWay(bare) ? { ...fault, expected: bothWays(name) } : fault;
}

function bothWays(name: string): Fault["expected"] {
  return {
    vi: `các chữ số viết liền; hoặc khai numbers trong tệp ánh xạ: { ${name}: vi } đọc theo kiểu 1.234,5, { ${name}: en } theo kiểu 1,234.5`,
    en: `digits without separators; or numbers in the mapping: { ${name}: vi } reads 1.234,5, { ${name}: en } reads 1,234.5`,
  };
}

/** 12.5 is no number of a column in the form 1.234,5: read both ways, a slip would pass in silence. */
function otherForm(name: string, bare: string, form: NumberForm | undefined): Fault | undefined {
  if (form === undefined || plainNumber(bare, form === "vi" ? "en" : "vi") === undefined) {
    return undefined;
  }
  return {
    code: "number/other-form",
    what: { vi: "số viết khác kiểu đã khai", en: "a number in another form than the mapping says" },
    expected: {
      vi: `kiểu ${forms[form]}, theo numbers: { ${name}: ${form} } trong tệp ánh xạ`,
      en: `the form ${forms[form]}, by numbers: { ${name}: ${form} } in the mapping`,
    },
    example: forms[form],
  };
}

const percentage: Fault = {
  code: "number/percentage",
  what: { vi: "tỷ lệ phần trăm ở chỗ cần một số", en: "a percentage where a number is needed" },
  expected: {
    vi: "số không có dấu %: 85 % là 85 hay 0.85 thì tùy đơn vị của trường",
    en: "the number without the sign: whether 85 % is 85 or 0.85 depends on the unit of the field",
  },
  example: "85",
};
