import { CchcError, type Entity, type Problem } from "@cchc/core";
import { likeness, mappingLine } from "../mapping/mapping-text.ts";
import { suggestMapping } from "../mapping/suggest-mapping.ts";
import { Speller } from "../spelling/speller.ts";

/** The problem of several files for one entity that are not parts of each other. */
export function twoFiles(entity: string, names: readonly string[]): Problem {
  return {
    code: "records/two-files",
    what: { vi: `nhiều tệp cùng là ${entity}`, en: `several files claim to be ${entity}` },
    given: names.join(", "),
    expected: {
      vi: "một tệp; hoặc các phần đặt tên <thực thể>.<phần>.csv, hay parts: true trong tệp ánh xạ",
      en: "one file; or parts named <entity>.<part>.csv, or parts: true in the mapping",
    },
    example: `${entity}.2024.csv, ${entity}.2025.csv`,
  };
}

/** The problem of a file that two entries of a mapping fit. */
export function mappedTwice(file: string, patterns: readonly string[]): Problem {
  return {
    code: "records/mapped-twice",
    what: { vi: "hai mục của tệp ánh xạ cùng khớp tệp này", en: "two entries of the mapping fit this file" },
    given: patterns.join(", "),
    expected: { vi: "mỗi tệp khớp một mục", en: "one entry for each file" },
    place: { file },
  };
}

/** The problem of an entry of a mapping that no file fits. */
export function noSuchFile(pattern: string, names: readonly string[]): Problem {
  const near = new Speller(names.map((text) => ({ text }))).suggest(pattern)[0];
  return {
    code: "records/no-file",
    what: { vi: "không có tệp nào khớp mục này của tệp ánh xạ", en: "no file fits this entry of the mapping" },
    given: pattern,
    expected: { vi: "tên một tệp trong thư mục dữ liệu", en: "the name of a file in the data folder" },
    ...(near === undefined ? {} : { example: near }),
  };
}

/** The problem of an entry of a mapping whose sheet the file does not have. */
export function noSuchSheet({ name, sheet, sheets }: SheetAsked): Problem {
  const near = new Speller(sheets.map((text) => ({ text }))).suggest(sheet)[0] ?? sheets[0];
  return {
    code: "records/no-sheet",
    what: { vi: "tệp không có trang tính này", en: "the file has no such sheet" },
    given: sheet,
    expected: { vi: `một trong: ${sheets.join(", ")}`, en: `one of ${sheets.join(", ")}` },
    ...(near === undefined ? {} : { example: near }),
    place: { file: name },
  };
}

/** A sheet of a file, and those that there are. */
export interface SheetAsked {
  readonly name: string;
  readonly sheet: string;
  readonly sheets: readonly string[];
}

/** The problem of a file with several sheets, none of which says that it is the one. */
export function whichSheet({ name, entity, sheets }: Omit<SheetAsked, "sheet"> & { readonly entity: string }): Problem {
  return {
    code: "records/which-sheet",
    what: {
      vi: `tệp có nhiều trang tính, không trang nào mang tên ${entity}`,
      en: `the file has several sheets and none is named after ${entity}`,
    },
    given: sheets.join(", "),
    expected: {
      vi: "tên trang tính trong tệp ánh xạ; sheet: * và parts: true cho tất cả",
      en: "the name of the sheet in a mapping; sheet: * and parts: true for all of them",
    },
    example: `files: [{ file: ${name}, sheet: ${sheets[0] ?? "Hồ sơ"}, entity: ${entity} }]`,
    place: { file: name },
  };
}

/** The note on sheets that nobody reads. */
export function unusedSheets(name: string, sheets: readonly string[]): Problem {
  return {
    code: "records/unused-sheets",
    what: { vi: `trang tính không dùng đến: ${sheets.length}`, en: `sheets that are not used: ${sheets.length}` },
    given: sheets.join(", "),
    expected: { vi: "trang tính mang tên thực thể, hoặc tệp ánh xạ", en: "sheets named after entities, or a mapping" },
    place: { file: name },
  };
}

/** The note on a file of counts among files of records. */
export function notRecords(name: string): Problem {
  return {
    code: "records/not-records",
    what: {
      vi: "tệp số đếm, không phải bản ghi; không đọc ở đây",
      en: "a file of counts, not of records; not read here",
    },
    expected: { vi: "tệp đặt tên theo thực thể", en: "files named after entities" },
    place: { file: name },
  };
}

/** The note on a file that cchc wrote, such as an earlier result. */
export function noData(name: string): Problem {
  return {
    code: "records/no-data",
    what: { vi: "tệp do cchc ghi ra, không phải số liệu; không đọc", en: "a file that cchc wrote, no data; not read" },
    expected: { vi: "tệp bản ghi", en: "files of records" },
    place: { file: name },
  };
}

/** The error for a folder without any records. */
export function noRecords(folder: string): CchcError {
  const what = { vi: "thư mục không có tệp bản ghi nào", en: "the folder has no file of records" };
  return new CchcError({ ...none, what, place: { file: folder } });
}

/** The error for a file that somebody named and that holds no records. */
export function noRecordsIn(name: string): CchcError {
  const what = { vi: "tệp này không phải tệp bản ghi", en: "this is no file of records" };
  return new CchcError({ ...none, what, place: { file: name } });
}

const none = {
  code: "records/none",
  expected: {
    vi: "tệp CSV đặt tên theo thực thể, hoặc tệp ánh xạ",
    en: "CSV files named after entities, or a mapping",
  },
  example: "case-file.csv",
} as const;

/** A table by its name and the names of its columns. */
export interface NamedTable {
  readonly name: string;
  readonly header: readonly string[];
}

/** The problem of a CSV file that is no known entity: what it looks like, and the mapping to start from. */
export function unknownFile({ name, header }: NamedTable, entities: ReadonlyMap<string, Entity>): Problem {
  const base = name.replace(/\.[^.]+$/, "");
  const near = new Speller([...entities.keys()].map((text) => ({ text }))).suggest(base)[0];
  const looks = suggestMapping(header, entities);
  const like = looks === undefined ? { vi: "", en: "" } : likeWords(likeness(looks, entities));
  const example = looks === undefined ? near && `${near}.csv` : mappingLine(name, looks);
  return {
    code: "records/unknown-file",
    what: { vi: "tệp không mang tên thực thể nào", en: "a file that is named after no entity" },
    given: name,
    expected: {
      vi: `tên một thực thể, hoặc một mục trong tệp ánh xạ${like.vi}`,
      en: `the name of an entity, or an entry in a mapping${like.en}`,
    },
    ...(example === undefined ? {} : { example }),
    place: { file: name },
  };
}

/** What to do about a file with the name of an entity and columns of its own; nothing if its columns are not recognised. */
export function needsMapping({ name, header }: NamedTable, entity: Entity): readonly Problem[] {
  const looks = suggestMapping(header, new Map([[entity.id, entity]]));
  return looks === undefined
    ? []
    : [
        {
          code: "records/needs-mapping",
          what: { vi: "các cột mang tên riêng của nguồn", en: "the columns have names of their source" },
          expected: { vi: "một tệp ánh xạ, bắt đầu từ mẫu này", en: "a mapping, to start from this one" },
          example: mappingLine(name, looks),
          place: { file: name },
        },
      ];
}

function likeWords(like: string): { readonly vi: string; readonly en: string } {
  return { vi: `; trông giống ${like}`, en: `; it looks like ${like}` };
}
