import { CchcError, entities, formatProblem } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { parseMapping, readMapping } from "./read-mapping.ts";

/** What a mapping is refused with, in English. */
function refusal(yaml: string): readonly string[] {
  try {
    parseMapping(yaml, "mapping.yaml", entities);
    return [];
  } catch (error) {
    return error instanceof CchcError ? error.problems.map((problem) => formatProblem(problem, "en")) : [String(error)];
  }
}

const entry = (rest: string) => `files:\n  - file: a.csv\n    entity: case-file\n    ${rest}\n`;

describe("a mapping", () => {
  it("is read with its name and the hash of its text", async () => {
    const folder = await folderOf({ "mapping.yaml": "\uFEFFfiles: [{ file: a.csv, entity: case-file }]\n" });
    expect(await readMapping(`${folder}/mapping.yaml`, { entities })).toEqual({
      name: "mapping.yaml",
      sha256: "e77f52384b0351ef274dddd676fe4ac3da2a5dd4a3841ceb612be89126ea87de",
      files: [{ file: "a.csv", entity: "case-file" }],
    });
  });

  it("that is not there, or not UTF-8, says so", async () => {
    expect(await failure(readMapping("/no/mapping.yaml", { entities }))).toMatchObject({ code: "file/missing" });
    const folder = await folderOf({ "m.yaml": new Uint8Array([0x61, 0xff]) });
    expect(await failure(readMapping(`${folder}/m.yaml`, { entities }))).toMatchObject({ code: "text/not-utf-8" });
  });

  it("is refused with line and column where a key is unknown, with the one that was meant", () => {
    expect(refusal(entry("column: { id: Mã }"))).toEqual([
      "mapping.yaml:4:5: a key that mappings do not have; given column; expected one of: files, file, table, path, items, pages, body, token, entity, format, survey, scale, questions, parts, delimiter, encoding, sheet, headerRow, columns, values, formats, dateOnly, yearPivot, zones, numbers, value; example: columns [mapping/unknown-key]",
    ]);
  });

  it("speaks of a file, a table or a path, and of one of them alone", () => {
    expect(refusal("files: [{ table: motcua.ho_so, entity: case-file }]")).toEqual([]);
    expect(refusal("files: [{ path: /ho-so, items: data.items, pages: { next: next }, entity: case-file }]")).toEqual(
      [],
    );
    expect(refusal("files: [{ entity: case-file }]")[0]).toContain("[mapping/one-source]");
    expect(refusal("files: [{ file: a.csv, table: a, entity: case-file }]")[0]).toContain("given file, table");
    expect(refusal("files: [{ table: a, items: b, entity: case-file }]")[0]).toContain("[mapping/only-for-paths]");
  });

  it("has no place for a token itself", () => {
    expect(refusal("files: [{ path: /a, token: { value: secret }, entity: case-file }]")[0]).toContain("[mapping/");
  });

  it("is refused where a value is of another kind than wanted, or missing", () => {
    expect(refusal(entry("columns: { unit: { value: 18187 } }"))[0]).toMatch(
      /^mapping.yaml:4:.*numbers in quotation marks; example: columns: .*unit: \{ value: "18187" \} \} \[mapping\/invalid\]$/,
    );
    expect(refusal("files: []")[0]).toContain("a list of files, at least one");
    expect(refusal("files: [{ file: a.csv }]")[0]).toContain(
      "mapping.yaml:1:9: files.0.entity is missing or does not fit",
    );
    expect(refusal(entry("parts: yes"))[0]).toContain("mapping.yaml:4:12: files.0.parts is missing");
    expect(refusal(entry('delimiter: "|"'))[0]).toContain("a comma, semicolon or tab");
    expect(refusal("[]")[0]).toContain("[mapping/invalid]");
  });

  it("is refused where it names an entity or a field that there is not, with the nearest", () => {
    expect(refusal("files: [{ file: a.csv, entity: case-fle }]")[0]).toContain(
      "example: case-file [mapping/unknown-entity]",
    );
    for (const key of [
      "columns: { recievedAt: x }",
      "values: { recievedAt: { a: b } }",
      "formats: { recievedAt: yyyy-MM-dd }",
      "dateOnly: { recievedAt: end }",
    ]) {
      expect(refusal(entry(key))[0]).toMatch(
        /^mapping.yaml:4:\d+: a field that case-file does not have; given recievedAt; .*example: receivedAt/,
      );
    }
    expect(refusal(entry("columns: { constructor: x, toString: y }"))).toHaveLength(2);
  });

  it("is refused where a word means nothing that the field holds", () => {
    expect(refusal(entry("values: { status: { Đã trả: returnd } }"))[0]).toContain(
      "example: returned [record/unknown-code]",
    );
    expect(refusal(entry("values: { synced: { x: maybe } }"))[0]).toContain("[record/not-boolean]");
    expect(refusal(entry('values: { synced: { x: true, "": false, "?": "" } }'))).toEqual([]);
    expect(refusal(entry("columns: { status: { value: done } }"))[0]).toContain("[record/unknown-code]");
  });

  it("is refused where a form of dates is none, or is given for a field without dates", () => {
    for (const form of ["dd/MM/y", "dd/MM/yyyy hh:mm", "MM/yyyy", "dd/dd/yyyy", "yyyy-MM-dd mm", "ngày dd/MM/yyyy"]) {
      expect(refusal(entry(`formats: { receivedAt: "${form}" }`))[0]).toContain("[mapping/format]");
    }
    expect(refusal(entry(`formats: { receivedAt: "'ngày' dd/MM/yyyy" }`))).toEqual([]);
    expect(refusal(entry("formats: { fee: yyyy-MM-dd }"))[0]).toContain("[mapping/not-for-field]");
    expect(refusal(entry("formats: { receivedAt: dd/MM/yy }"))[0]).toMatch(/key yearPivot.*\[mapping\/year-pivot\]/);
    expect(refusal(entry("formats: { receivedAt: dd/MM/yy }\n    yearPivot: 50"))).toEqual([]);
    expect(refusal(entry("yearPivot: 1950"))[0]).toContain("example: yearPivot: 50");
    expect(refusal(entry("zones: { receivedAt: convert }"))).toEqual([]);
    expect(refusal(entry("zones: { apologyAt: convert }"))[0]).toContain("[mapping/not-for-field]");
    expect(refusal(entry("numbers: { receivedAt: vi }"))[0]).toContain("numbers for fields of numbers");
    expect(refusal(entry("numbers: { fee: de }"))[0]).toContain("example: numbers: { fee: vi }");
    expect(refusal(entry("numbers: { fee: vi }"))).toEqual([]);
    expect(refusal(entry("dateOnly: { apologyAt: end }"))[0]).toContain("[mapping/not-for-field]");
  });

  it("is refused where it leaves the data folder", () => {
    for (const file of [
      "../a.csv",
      "a/../../b.csv",
      "/etc/passwd",
      "C:\\a.csv",
      "a\\..\\b.csv",
      "~/a.csv",
      "a//b.csv",
    ]) {
      expect(refusal(`files: [{ file: '${file}', entity: case-file }]`)[0]).toContain("[mapping/outside-folder]");
    }
  });

  it("is refused where it takes a column of personal data", () => {
    for (const column of ["SoDienThoai", "Số CCCD", "Họ và tên", "so dinh danh"]) {
      expect(refusal(entry(`columns: { id: ${column} }`))[0]).toContain("[mapping/personal-data]");
    }
  });

  it("is refused where YAML reads differently from how it looks, or could exhaust the machine", () => {
    expect(refusal("files: &a [*a]")[0]).toContain("[yaml/alias]");
    expect(refusal("files: []\nfiles: []")[0]).toContain("mapping.yaml:2:1: a key stands twice");
    expect(refusal("files: [")[0]).toContain("[yaml/syntax]");
    expect(refusal("files: !!js/function x")[0]).toContain("[yaml/syntax]");
    expect(refusal("__proto__: 1")[0]).toContain("[yaml/key]");
    expect(refusal("%YAML 1.1\n---\nfiles: []")[0]).toContain("[yaml/version]");
    expect(refusal("a: 1\n---\nb: 2")[0]).toContain("[yaml/syntax]");
    expect(refusal("# nothing")[0]).toContain("[yaml/empty]");
    expect(refusal("[".repeat(100_000))[0]).toContain("[yaml/too-deep]");
  });
});
