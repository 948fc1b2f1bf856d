import { type Localized, type Problem, printable } from "@cchc/core";
import { shownName } from "../mapping/shown-name.ts";
import type { JsonLimits } from "./limits.ts";

/** What is wrong with a text of JSON, without its place. No value of the file is repeated: it may be of a person. */
export type JsonFault = Omit<Problem, "place">;

/** A character where another belongs; `undefined` for a text that stops. */
export function unexpected(character: string | undefined, expected: Localized): JsonFault {
  return character === undefined || character === ""
    ? { code: "json/cut-off", what: { vi: "JSON bị cắt giữa chừng", en: "the JSON stops too early" }, expected }
    : {
        code: "json/unexpected",
        what: { vi: "ký tự không đúng chỗ trong JSON", en: "a character that JSON does not have here" },
        given: printable(character),
        expected,
      };
}

/** A text that no JSON text may be. */
export function badString(what: Localized): JsonFault {
  return {
    code: "json/string",
    what,
    expected: {
      vi: 'chuỗi trong dấu ngoặc kép; xuống dòng viết \\n, dấu ngoặc kép viết \\"',
      en: 'a text in quotation marks; a line break is written \\n, a quotation mark \\"',
    },
    example: '"Xã \\"Mới\\""',
  };
}

/** A number in a form that JSON does not have: `01`, `.5`, `1.`. */
export const badNumber: JsonFault = {
  code: "json/number",
  what: { vi: "số viết không đúng dạng JSON", en: "a number in a form that JSON does not have" },
  expected: { vi: "chữ số, dấu chấm thập phân, không có số 0 ở đầu", en: "digits, a decimal point, no zeros in front" },
  example: "12.5",
};

/** Nesting beyond the limit. */
export function tooDeep({ depth }: JsonLimits): JsonFault {
  return {
    code: "json/too-deep",
    what: { vi: "JSON lồng nhau quá sâu", en: "the JSON is nested too deep" },
    expected: { vi: `tối đa ${depth} tầng`, en: `at most ${depth} levels` },
  };
}

/** More values in a record than the limit. */
export function tooManyValues({ values }: JsonLimits): JsonFault {
  return {
    code: "json/too-many-values",
    what: { vi: "bản ghi có quá nhiều giá trị", en: "a record of too many values" },
    expected: { vi: `tối đa ${values} giá trị`, en: `at most ${values} values` },
  };
}

/** A record of more characters than the limit, which is mostly a quotation mark or bracket that never closes. */
export function tooLong({ recordLength }: JsonLimits): JsonFault {
  return {
    code: "json/record-too-long",
    what: {
      vi: "bản ghi quá dài (thường do thiếu dấu đóng)",
      en: "the record is too long (mostly a mark that never closes)",
    },
    expected: { vi: `tối đa ${recordLength} ký tự`, en: `at most ${recordLength} characters` },
  };
}

/** A name that an object has twice: most readers keep one of the values and lose the other. */
export function duplicateKey(name: string): JsonFault {
  return {
    code: "json/duplicate-key",
    what: { vi: "một đối tượng có hai giá trị cùng tên", en: "an object has two values of one name" },
    given: printable(shownName(name)),
    expected: { vi: "mỗi tên một lần", en: "each name once" },
  };
}

/** An element that is no object. */
export const notAnObject: JsonFault = {
  code: "json/not-an-object",
  what: { vi: "phần tử không phải đối tượng", en: "an element that is no object" },
  expected: { vi: "một đối tượng cho mỗi bản ghi", en: "an object for each record" },
  example: '{"id": "h-1"}',
};

/** A file without the list of records. */
export function noList(path: string | undefined): JsonFault {
  return {
    code: "json/no-list",
    what: { vi: "không thấy danh sách bản ghi", en: "there is no list of records" },
    ...(path === undefined ? {} : { given: path }),
    expected: {
      vi: "một mảng đối tượng ở gốc, hoặc dưới một tên ở tầng đầu; nằm sâu hơn thì khai items trong tệp ánh xạ; mỗi dòng một đối tượng thì đặt tên tệp .jsonl",
      en: "an array of objects, at the root or under one name of it; if it lies deeper, items in the mapping; if each line is an object, a name that ends in .jsonl",
    },
    example: "items: data.items",
  };
}

/** A file with several lists that could be the records. */
export function severalLists(names: readonly string[]): JsonFault {
  return {
    code: "json/several-lists",
    what: { vi: "nhiều danh sách có thể là bản ghi", en: "several lists could be the records" },
    given: names.map((name) => printable(shownName(name))).join(", "),
    expected: { vi: "items trong tệp ánh xạ nói rõ danh sách nào", en: "items in the mapping, which says which" },
    example: `items: ${printable(shownName(names[0] ?? "data"))}`,
  };
}
