import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { sourceContract } from "../../test/source-contract.ts";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import type { TablePart } from "../source/table.ts";
import type { TableSource } from "../source/table-source.ts";
import { parquetFiles } from "./parquet-files.ts";

type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]>;

async function sourceOf(bytes: Uint8Array, limits = {}): Promise<TableSource> {
  const folder = await folderOf({ "a.parquet": bytes });
  const [source] = await parquetFiles(limits).open(join(folder, "a.parquet"), { name: "a.parquet" });
  if (source === undefined) {
    throw new Error("a Parquet file is one table");
  }
  return source;
}

function written(columnData: ColumnSource[], more: { schema?: Schema; rowGroupSize?: number } = {}) {
  return new Uint8Array(parquetWriteBuffer({ columnData, ...more }));
}

async function read(source: TableSource, optional: readonly string[]): Promise<readonly TablePart[]> {
  const parts: TablePart[] = [];
  for await (const part of source.read({ columns: { required: [], optional } })) {
    parts.push(part);
  }
  return parts;
}

async function cells(bytes: Uint8Array, column: string): Promise<readonly (string | undefined)[]> {
  const parts = await read(await sourceOf(bytes), [column]);
  return parts.flatMap((part) => (part.kind === "row" ? [part.cells.get(column)] : []));
}

sourceContract("Parquet", async ({ columns, rows }) =>
  sourceOf(
    written(
      columns.map((name, index) => ({ name, data: rows.map((row) => row[index] ?? ""), type: "STRING" })),
      { rowGroupSize: 1_000 },
    ),
  ),
);

function stored(element: Omit<Schema[number], "name">, data: ColumnSource["data"]): Uint8Array {
  return written([{ name: "x", data }], {
    schema: [
      { name: "root", num_children: 1 },
      { name: "x", repetition_type: "OPTIONAL", ...element },
    ],
  });
}

describe("values of a Parquet file", () => {
  const instant = new Date("2026-08-14T20:30:00Z");
  it.each([
    [
      "text, and no value as a blank",
      written([{ name: "x", data: ["ă", null], nullable: true, type: "STRING" }]),
      ["ă", ""],
    ],
    [
      "whole numbers of 64 bits",
      written([{ name: "x", data: [9_007_199_254_740_993n, -1n] }]),
      ["9007199254740993", "-1"],
    ],
    ["whole numbers of 32 bits", written([{ name: "x", data: [7, -7], type: "INT32" }]), ["7", "-7"]],
    ["true and false", written([{ name: "x", data: [true, false] }]), ["true", "false"]],
    [
      "floating point",
      written([{ name: "x", data: [0.1, 1e-7, 1.5e21], type: "DOUBLE" }]),
      ["0.1", "0.0000001", "1500000000000000000000"],
    ],
    ["short floating point", written([{ name: "x", data: [0.1, 16_777_216], type: "FLOAT" }]), ["0.1", "16777216"]],
    [
      "days",
      stored({ type: "INT32", converted_type: "DATE" }, [new Date("2026-08-14"), null, new Date("1969-12-31")]),
      ["2026-08-14", "", "1969-12-31"],
    ],
    [
      "instants, as the time in Vietnam",
      stored({ type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit: "MILLIS" } }, [instant]),
      ["2026-08-15T03:30:00"],
    ],
    [
      "times of the source, as they stand",
      stored({ type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: false, unit: "MICROS" } }, [instant]),
      ["2026-08-14T20:30:00"],
    ],
    [
      "instants of the older kind",
      stored({ type: "INT64", converted_type: "TIMESTAMP_MILLIS" }, [instant]),
      ["2026-08-15T03:30:00"],
    ],
  ])("are exact: %s", async (_, bytes, expected) => {
    expect(await cells(bytes, "x")).toEqual(expected);
  });

  it("that are numbers or dates of their own are marked so, texts are not", async () => {
    const bytes = written([
      { name: "n", data: [1], type: "INT32" },
      { name: "t", data: ["1"], type: "STRING" },
    ]);
    const [, row] = await read(await sourceOf(bytes), ["n", "t"]);
    expect(row).toMatchObject({ typed: new Set(["n"]) });
  });

  it("that are lists are told when they are asked for, and passed over when not", async () => {
    const bytes = written(
      [
        { name: "id", data: ["a"] },
        { name: "tags", data: [["x", "y"]] },
      ],
      {
        schema: [
          { name: "root", num_children: 2 },
          { name: "id", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
          { name: "tags", repetition_type: "OPTIONAL", num_children: 1, converted_type: "LIST" },
          { name: "list", repetition_type: "REPEATED", num_children: 1 },
          { name: "element", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
        ],
      },
    );
    const source = await sourceOf(bytes);
    expect(await failure(source.top({ columns: { required: ["tags"] } }))).toMatchObject({
      code: "parquet/column-type",
      problems: [{ given: "LIST", place: { file: "a.parquet", field: "tags" } }],
    });
    expect(await read(source, ["id"])).toMatchObject([{ kind: "header" }, { kind: "row" }, { kind: "end", read: 1 }]);
  });

  it("that are no text refuse their row, and no other", async () => {
    const bytes = written([{ name: "x", data: [new Uint8Array([0xff]), new Uint8Array([0x61])], type: "BYTE_ARRAY" }]);
    expect(await read(await sourceOf(bytes), ["x"])).toMatchObject([
      { kind: "header" },
      { kind: "refused", row: 1, problem: { code: "parquet/not-utf-8", place: { row: 1, field: "x" } } },
      { kind: "row", row: 2 },
      { kind: "end", read: 2 },
    ]);
  });
});

describe("a Parquet file that is none, broken or too large", () => {
  const good = written([{ name: "x", data: ["một", "hai"], type: "STRING" }]);

  it.each([
    ["empty", new Uint8Array()],
    ["text", new TextEncoder().encode("id,unit\na,1\nb,2\n")],
    ["cut off", good.slice(0, -5)],
  ])("is told at once: %s", async (_, bytes) => {
    expect(await failure(sourceOf(bytes))).toMatchObject({ code: "parquet/not-parquet" });
  });

  it("is refused over its limits", async () => {
    expect(await failure(sourceOf(good, { footerBytes: 10 }))).toMatchObject({ code: "parquet/too-large" });
    expect(await failure(sourceOf(good, { groupRows: 1 }))).toMatchObject({ code: "parquet/too-large" });
    const source = await sourceOf(good, { groupBytes: 8 });
    expect(await failure(read(source, ["x"]))).toMatchObject({ code: "parquet/too-large" });
  });

  it("is refused when it is cut off between being opened and being read", async () => {
    const folder = await folderOf({ "a.parquet": good });
    const path = join(folder, "a.parquet");
    const [source] = await parquetFiles().open(path, { name: "a.parquet" });
    await truncate(path, 40);
    expect(source && (await failure(read(source, ["x"])))).toMatchObject({ code: "parquet/not-parquet" });
    await writeFile(path, good);
    expect(source && (await read(source, ["x"]))).toHaveLength(4);
  });

  it("is read when it is packed in a way that Node has", async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [{ name: "x", data: ["một", "hai"], type: "STRING" }],
        codec: "GZIP",
        compressors: { GZIP: gzipSync },
      }),
    );
    expect(await cells(bytes, "x")).toEqual(["một", "hai"]);
  });

  it("is told what to install for a packing that Node and hyparquet do not have", async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [{ name: "x", data: ["một", "hai"] }],
        codec: "LZ4_RAW",
        compressors: { LZ4_RAW: (input) => input },
      }),
    );
    expect(await failure(read(await sourceOf(bytes), ["x"]))).toMatchObject({
      code: "source/missing-library",
      problems: [{ example: "npm install hyparquet-compressors" }],
    });
  });
});
