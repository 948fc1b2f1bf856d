import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mappingOf, readRecords } from "../../test/records.ts";
import { type ContractTable, sourceContract } from "../../test/source-contract.ts";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { csvFiles } from "../csv/csv-files.ts";
import { jsonFiles } from "./json-files.ts";

const kinds = [jsonFiles(), csvFiles()];

/** Written by hand: an object literal would take `__proto__` for something else. */
function objectsOf({ columns, rows }: ContractTable): readonly string[] {
  return rows.map(
    (cells) =>
      `{${columns.map((name, index) => `${JSON.stringify(name)}: ${JSON.stringify(cells[index])}`).join(", ")}}`,
  );
}

async function sourceOf(name: string, text: string) {
  const [source] = await jsonFiles().open(join(await folderOf({ [name]: text }), name), { name });
  if (source === undefined) {
    throw new Error("a list is one table");
  }
  return source;
}

sourceContract("JSON", (table) => sourceOf("t.json", `[${objectsOf(table).join(",\n")}]`), { noHeaderAlone: true });
sourceContract(
  "JSON under a name",
  (table) => sourceOf("t.json", `{"total": 3, "data": [${objectsOf(table).join()}]}`),
  {
    noHeaderAlone: true,
  },
);
sourceContract("JSON Lines", (table) => sourceOf("t.jsonl", `${objectsOf(table).join("\n")}\n`), {
  noHeaderAlone: true,
});

const read = (name: string, text: string, options = {}) => readRecords({ [name]: text }, { kinds, ...options });
const good = '{"id": "h-1", "unit": "18187", "status": "returned"}';

describe("records in JSON", () => {
  it("keep every digit of a number, and are read as what they mean", async () => {
    const text =
      '[{"id": 9007199254740993, "unit": 18187, "status": 10, "supplements": 1.0e1, "paidOnline": true, "fee": null}]';
    const { records } = await read("case-file.json", text);
    expect(records).toEqual([
      { id: "9007199254740993", unit: "18187", status: "returned", supplements: 10, paidOnline: true },
    ]);
  });

  it("may lie inside: under dotted names, in objects of objects", async () => {
    const text = `{"code": "OK", "data": {"items": [{"hoSo": {"ma": "h-1"}, "unit": "18187", "status": "returned"}], "page": [1, 2]}}`;
    const mapping = mappingOf(
      "files: [{ file: a.json, entity: case-file, items: data.items, columns: { id: hoSo.ma } }]",
    );
    expect((await read("a.json", text, { mapping })).records).toMatchObject([{ id: "h-1" }]);
  });

  it("that cannot be used are rejected with line and column, the others are read", async () => {
    const text = `[\n  ${good},\n  {"id": "h-2", "unit": 01},\n  {"id": "h-3",\n   "id": "h-4"},\n  "h-5",\n  {"id": ["h-6"], "unit": "1", "status": "returned"}\n]`;
    const { report, records } = await read("case-file.json", text);
    expect(records).toHaveLength(1);
    expect(report.files).toMatchObject([{ read: 5, accepted: 1, rejected: 4 }]);
    expect(report.problems.map(({ code, place }) => [code, place?.line, place?.column, place?.row])).toEqual([
      ["json/number", 3, 25, 2],
      ["json/duplicate-key", 5, 4, 3],
      ["json/not-an-object", 6, 3, 4],
      ["json/list-value", undefined, undefined, 5],
    ]);
  });

  it("of a broken line cost that line alone", async () => {
    const { report } = await read("case-file.jsonl", `${good}\n\n{"id": "h-2", "unit"\n${good.replace("h-1", "h-3")}`);
    expect(report.files).toMatchObject([{ read: 3, accepted: 2, rejected: 1 }]);
    expect(report.problems).toMatchObject([{ code: "json/cut-off", place: { row: 3, line: 3 } }]);
  });

  it("may have a name that none of the first hundred has: it is found like theirs, or told", async () => {
    const first = Array.from({ length: 120 }, (_, index) => good.replace("h-1", `g-${index}`));
    const last = good.replace("}", ', "Kênh nộp": "2", "kenh": "x"}');
    const { records, report } = await read("case-file.json", `[${[...first, last].join(",")}]`);
    expect(records.at(-1)).toMatchObject({ channel: "online" });
    expect(report.warnings.filter(({ code }) => code === "table/late-names").map(({ given }) => given)).toEqual([
      "kenh",
    ]);
  });

  it("have dates in digits where the mapping says so, and no two values under one dotted name", async () => {
    const mapping = mappingOf(
      "files: [{ file: a.json, entity: petition, columns: { about: a.b }, formats: { receivedOn: yyyyMMdd } }]",
    );
    const text =
      '[{"id": "p-1", "unit": "1", "a": {"b": "staff"}, "receivedOn": 20260814}, {"id": "p-2", "unit": "1", "a.b": "staff", "a": {"b": "other"}, "receivedOn": 20260814}]';
    const { records, report } = await read("a.json", text, { mapping });
    expect(records).toMatchObject([{ id: "p-1", receivedOn: "2026-08-14" }]);
    expect(report.problems).toMatchObject([{ code: "json/same-name", place: { row: 2, field: "a.b" } }]);
  });

  it.each([
    ["UTF-16 with a mark", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"), "encoding: utf-16le"],
    [
      "UTF-16 of the other order",
      (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
      "encoding: utf-16be",
    ],
    ["UTF-16 without a mark", (text: string) => Buffer.from(text, "utf16le"), "encoding: utf-16le"],
  ])("are read in %s, which is told", async (_, encode, example) => {
    const files = { "case-file.json": encode(`[${good}]`), "case-file.jsonl": encode(`${good}\n`) };
    for (const [name, bytes] of Object.entries(files)) {
      const { records, report } = await readRecords({ [name]: bytes }, { kinds });
      expect(records).toMatchObject([{ id: "h-1", status: "returned" }]);
      expect(report.warnings).toContainEqual(
        expect.objectContaining({ code: "text/converted", example, place: { file: name } }),
      );
    }
  });

  it("are read in an encoding that the mapping says", async () => {
    const mapping = mappingOf("files: [{ file: a.json, entity: case-file, encoding: windows-1258 }]");
    const bytes = Buffer.from(good.replace("h-1", "h\u00e2"), "latin1");
    const { records, report } = await readRecords(
      { "a.json": Buffer.concat([Buffer.from("["), bytes, Buffer.from("]")]) },
      { kinds, mapping },
    );
    expect(records).toMatchObject([{ id: "hâ" }]);
    expect(report.warnings).toMatchObject([
      { code: "text/converted", expected: { en: expect.stringContaining("the mapping says") } },
    ]);
  });

  it("leave an earlier result of cchc beside them alone, and say so", async () => {
    const { report, records } = await readRecords(
      { "case-file.json": `[${good}]`, "result.json": '{\n  "schema": "cchc-result/1", "cards": []}' },
      { kinds },
    );
    expect(records).toHaveLength(1);
    expect(report.warnings.map(({ code, place }) => [code, place?.file])).toContainEqual([
      "records/no-data",
      "result.json",
    ]);
  });
});

describe("a file is refused, with its place, that", () => {
  it.each([
    ["is cut off", `[${good}, {"id": "h-2"`, "json/cut-off:1"],
    ["has no list", '{"a": {"b": 1}}', "json/no-list:1"],
    ["is a text", '"a"', "json/no-list:1"],
    ["has two lists of objects", `{"a": [${good}], "b": [${good}]}`, "json/several-lists:1"],
    ["has text behind its end", `[${good}]\n]`, "json/unexpected:2"],
    ["lacks a comma", `[${good}\n${good}]`, "json/unexpected:2"],
    ["has a comma too many", `[${good},\n]`, "json/unexpected:2"],
    ["is no UTF-8", "\u00ff", "json/no-list:1"],
  ])("%s", async (_, text, expected) => {
    const [code, line] = expected.split(":");
    expect(await failure(read("case-file.json", text))).toMatchObject({
      problems: [{ code, place: { line: Number(line) } }],
    });
  });

  it("holds a record without end", async () => {
    const long = `[{"id": "${"x".repeat(2_000_000)}"}]`;
    expect(await failure(read("case-file.json", long))).toMatchObject({ code: "json/record-too-long" });
  });
});

it("a record that nests without end, or holds a hundred thousand values, is rejected", async () => {
  const deep = `[{"a": ${"[".repeat(100_000)}${"]".repeat(100_000)}}]`;
  const wide = `[{"id": [${"1,".repeat(200_000)}1]}]`;
  const codes = async (text: string) => (await read("case-file.json", text)).report.problems.map(({ code }) => code);
  expect([await codes(deep), await codes(wide)]).toEqual([["json/too-deep"], ["json/too-many-values"]]);
});

it("whatever is in a list, JSON.parse and the reader agree on it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), { maxLength: 5 }),
      fc.boolean(),
      async (list, spread) => {
        const text = JSON.stringify({ meta: "x", list }, undefined, spread ? 2 : undefined);
        const source = await sourceOf("t.json", text);
        const rows: (string | string[])[] = [];
        for await (const { object, problem } of source.objects?.().rows ?? []) {
          rows.push(problem === undefined ? [...(object?.keys() ?? [])] : problem.code);
        }
        const odd = /\\ud[89a-f]/i.test(text);
        expect(rows.filter((row) => typeof row !== "string" || !odd)).toEqual(
          odd
            ? rows.filter((row) => typeof row !== "string")
            : list.map((one) => Object.keys(JSON.parse(JSON.stringify(one)))),
        );
      },
    ),
    { numRuns: 100 },
  );
});
