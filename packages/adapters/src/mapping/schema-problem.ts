import type { Localized, Problem } from "@cchc/core";
import type { z } from "zod";
import { Speller } from "../spelling/speller.ts";
import { FileMapping, MappingFile } from "./record-mapping.ts";
import type { YamlPath, YamlText } from "./yaml-text.ts";

/** What stands under each key of a mapping. */
const wanted: Readonly<Record<string, { readonly expected: Localized; readonly example: string }>> = {
  files: {
    expected: { vi: "danh sách tệp, ít nhất một", en: "a list of files, at least one" },
    example: "files: [{ file: hoso.csv, entity: case-file }]",
  },
  file: {
    expected: {
      vi: "tên tệp trong thư mục dữ liệu, viết thành chữ",
      en: "the name of a file in the data folder, as text",
    },
    example: 'file: "hoso-*.csv"',
  },
  table: {
    expected: { vi: "tên bảng trong cơ sở dữ liệu, viết thành chữ", en: "the name of a table, as text" },
    example: "table: motcua.ho_so",
  },
  path: {
    expected: { vi: "đường dẫn dưới địa chỉ của cổng", en: "a path under the address of the portal" },
    example: "path: /ho-so",
  },
  items: {
    expected: { vi: "chỗ có danh sách trong câu trả lời", en: "where the answer has its list" },
    example: "items: data.items",
  },
  pages: {
    expected: {
      vi: "page (và size, perPage, first, total), hoặc next, hoặc cursor và parameter",
      en: "page (and size, perPage, first, total), or next, or cursor and parameter",
    },
    example: "pages: { page: page, size: size, perPage: 100 }",
  },
  body: { expected: { vi: "nội dung JSON của POST", en: "the JSON body of a POST" }, example: "body: { nam: 2026 }" },
  token: {
    expected: {
      vi: "tên biến môi trường giữ mã truy cập; mã không viết trong tệp này",
      en: "the variable of the environment that has the token; the token itself does not stand here",
    },
    example: "token: { env: PORTAL_TOKEN }",
  },
  entity: { expected: { vi: "mã thực thể", en: "the id of an entity" }, example: "entity: case-file" },
  parts: { expected: { vi: "true hoặc false", en: "true or false" }, example: "parts: true" },
  delimiter: {
    expected: {
      vi: "dấu phẩy, chấm phẩy hoặc tab trong ngoặc kép",
      en: "a comma, semicolon or tab in quotation marks",
    },
    example: 'delimiter: ";"',
  },
  encoding: {
    expected: {
      vi: "một trong: utf-8, utf-16le, utf-16be, tcvn3, vni, windows-1258",
      en: "one of: utf-8, utf-16le, utf-16be, tcvn3, vni, windows-1258",
    },
    example: "encoding: tcvn3",
  },
  columns: {
    expected: {
      vi: "trường: tên cột, hoặc { value: … } cho cả tệp; số viết trong ngoặc kép",
      en: "field: header of a column, or { value: … } for the whole file; numbers in quotation marks",
    },
    example: 'columns: { receivedAt: Ngày tiếp nhận, unit: { value: "18187" } }',
  },
  values: {
    expected: { vi: "trường: { chữ trong tệp: giá trị }", en: "field: { word of the file: value }" },
    example: "values: { status: { Đã trả: returned } }",
  },
  formats: {
    expected: { vi: "trường: một hoặc nhiều dạng ngày", en: "field: one form of dates or several" },
    example: "formats: { receivedAt: dd/MM/yyyy HH:mm }",
  },
  dateOnly: {
    expected: { vi: "trường: start hoặc end", en: "field: start or end" },
    example: "dateOnly: { receivedAt: start }",
  },
  yearPivot: {
    expected: {
      vi: "số từ 0 đến 100: năm hai chữ số nhỏ hơn là 20.., còn lại là 19..",
      en: "a number from 0 to 100: years of two digits below it are 20.., the others 19..",
    },
    example: "yearPivot: 50",
  },
  zones: {
    expected: { vi: "trường: convert", en: "field: convert" },
    example: "zones: { receivedAt: convert }",
  },
  numbers: {
    expected: { vi: "trường: vi (1.234,5) hoặc en (1,234.5)", en: "field: vi (1.234,5) or en (1,234.5)" },
    example: "numbers: { fee: vi }",
  },
};

const keys = [...Object.keys(MappingFile.shape), ...Object.keys(FileMapping.shape), "value"];
const speller = new Speller(keys.map((text) => ({ text })));

/** Turns the issues of the schema into problems with line and column, in both languages, each with a right example. */
export function schemaProblems(yaml: YamlText, issues: readonly z.core.$ZodIssue[]): Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
    return issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => unknownKey(yaml, path, key))
      : [misfit(yaml, path)];
  });
}

function misfit(yaml: YamlText, path: YamlPath): Problem {
  const key = path.findLast((part) => typeof part === "string" && Object.hasOwn(wanted, part)) ?? "files";
  return {
    code: "mapping/invalid",
    what: {
      vi: `${path.join(".") || "nội dung tệp"}: thiếu hoặc không đúng`,
      en: `${path.join(".") || "the content of the file"} is missing or does not fit`,
    },
    ...(wanted[key] ?? { expected: { vi: "theo hướng dẫn", en: "what the guide describes" } }),
    place: yaml.locate(path),
  };
}

function unknownKey(yaml: YamlText, path: YamlPath, key: string): Problem {
  const near = speller.suggest(key)[0];
  return {
    code: "mapping/unknown-key",
    what: { vi: "khóa mà tệp ánh xạ không có", en: "a key that mappings do not have" },
    given: key,
    expected: { vi: `một trong: ${keys.join(", ")}`, en: `one of: ${keys.join(", ")}` },
    ...(near === undefined ? {} : { example: near }),
    place: yaml.locate([...path, key], "key"),
  };
}
