import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CchcError, entities, formatProblem } from "@cchc/core";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { readRecords } from "../../test/records.ts";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { textRow, workbookParts } from "../../test/workbook.ts";
import { zipArchive } from "../../test/zip-archive.ts";
import { textOfArchive } from "../../test/zip-text.ts";
import { csvFiles } from "../csv/csv-files.ts";
import { withoutPersonalNumber } from "../mapping/personal-columns.ts";
import { parquetFiles } from "../parquet/index.ts";
import { writeRejectsWorkbook } from "../rejects/index.ts";
import { xlsxFiles } from "../xlsx/index.ts";
import { openRecords } from "./open-records.ts";
import { writeRejects } from "./write-rejects.ts";

const phone = "0912345678";
const spaced = "0912 345 678";
const identity = "079123456789";
const name = "Nguyễn Văn An";
const email = "an@example.vn";
const secrets = [phone, spaced, identity, name, email];

type Files = Readonly<Record<string, string | Uint8Array>>;
const kinds = [csvFiles(), xlsxFiles(), parquetFiles()];

/** Everything that came out of a reading, as text: records, messages, and the rejected rows as a table and as a workbook. */
async function everything(files: Files): Promise<string> {
  const folder = await folderOf({});
  const rejects = await writeRejects(folder);
  const book = await writeRejectsWorkbook(join(folder, "rejects.xlsx"), { entities, language: "vi" });
  const { source, records, report } = await readRecords(files, {
    kinds,
    rejects: async (row) => {
      await rejects.take(row);
      await book.take(row);
    },
  });
  await rejects.finish();
  await book.finish();
  const lines = [...report.problems, ...report.warnings].flatMap((problem) => [
    formatProblem(problem, "vi"),
    formatProblem(problem, "en"),
  ]);
  return (
    JSON.stringify({ records, report, units: source.units, lines }) +
    (await readFile(join(folder, "rejects.csv"), "utf8")) +
    textOfArchive(await readFile(join(folder, "rejects.xlsx")))
  );
}

describe("personal data", () => {
  it("in columns that no field takes goes nowhere, whether the row is accepted or rejected", async () => {
    const header = "id,unit,ChuHoSo,SoDienThoai,SoGiayToChuHoSo,Email,status";
    const person = `${name},${phone},${identity},${email}`;
    const out = await everything({
      "case-file.csv": `${header}\na,1,${person},returned\nb,1,${person},nonsense\nc,1,${person}\na,1,${person},returned\n`,
    });
    expect(secrets.filter((secret) => out.includes(secret))).toEqual([]);
    expect(out).toContain("ChuHoSo");
  });

  it("that slipped into a known column is not repeated: telephone, identity number, e-mail address", async () => {
    const header = "id,unit,status,receivedAt,fee,synced,channel";
    const rows = [
      `a,1,returned,${phone},,,`,
      `b,1,${identity},,,,`,
      `c,1,returned,,${spaced},,`,
      `d,1,returned,,,${email},`,
      `e,1,returned,,,,+84 912 345 678`,
      `f,${identity},returned,,,,`,
      `g,1,returned,,0912.345.678,,`,
    ];
    const out = await everything({ "case-file.csv": `${header}\n${rows.join("\n")}\n` });
    expect([...secrets, "912 345 678", "912.345.678", "912345678"].filter((secret) => out.includes(secret))).toEqual(
      [],
    );
    expect(out).toContain("09… (10)");
  });

  it("in a file without a header is not printed as if it were one", async () => {
    const folder = await folderOf({ "case-file.csv": `a,1,${name},${phone},${identity}\n` });
    const error = await failure(openRecords(folder, { entities }));
    const text = error instanceof CchcError ? error.describe("vi") + error.message : String(error);
    expect(text).toContain("table/missing-column");
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it("in a file of no known entity is not printed either", async () => {
    const folder = await folderOf({ "case-file.csv": "id,unit,status\n", "x.csv": `${name},${phone},${identity}\n` });
    const error = await failure(openRecords(folder, { entities }));
    const text = error instanceof CchcError ? error.describe("vi") + error.message : String(error);
    expect(text).toContain("records/unknown-file");
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});

/** How a table comes to a source: one line for each kind of source that there is. */
const writers: Readonly<Record<string, (rows: readonly (readonly string[])[]) => Files>> = {
  csv: (rows) => ({ "case-file.csv": rows.map((cells) => `${cells.join(",")}\n`).join("") }),
  tsv: (rows) => ({ "case-file.tsv": rows.map((cells) => `${cells.join("\t")}\n`).join("") }),
  xlsx: (rows) => ({
    "case-file.xlsx": zipArchive(workbookParts([{ name: "case-file", rows: rows.map(textRow).join("") }])),
  }),
  parquet: ([header = [], ...rows]) => ({
    "case-file.parquet": new Uint8Array(
      parquetWriteBuffer({
        columnData: header.map((name, index) => ({ name, data: rows.map((row) => row[index] ?? ""), type: "STRING" })),
      }),
    ),
  }),
};

const numbers = [
  ...["0912345678", "0912 345 678", "+84912345678", "+84 912 345 678", "0912-345-678", "(0912) 345.678"],
  ...["079123456789", "079 123 456 789", "079-123-456-789", "212345678", "an@example.vn", "ĐT 0912345678, gọi sau 17h"],
];
const fields = Object.keys(entities.get("case-file")?.fields ?? {}).filter((name) => name !== "id");
// Nine digits in a column of amounts are an amount; a number of an old identity card can't be told from it.
const amounts = new Set(["whole", "decimal"]);
const mayHold = (field: string, secret: string) =>
  secret === "212345678" && amounts.has(entities.get("case-file")?.fields[field]?.type ?? "");
const closed = fields.filter((name) => entities.get("case-file")?.fields[name]?.type !== "text");

describe.each(Object.entries(writers))("personal data planted in every column of a source (%s)", (_, write) => {
  it("comes out of none that cannot hold it", async () => {
    const header = ["id", ...fields];
    const good: Readonly<Record<string, string>> = { unit: "18187", status: "returned" };
    const rows = closed.flatMap((field) =>
      numbers
        .filter((secret) => !mayHold(field, secret))
        .map((secret, index) => [
          `${field}-${index}`,
          ...fields.map((name) => (name === field ? secret.replaceAll(",", "") : (good[name] ?? ""))),
        ]),
    );
    const out = await everything(write([header, ...rows]));
    const parts = [...numbers, "345678", "345 678", "345.678", "345-678", "456789", "456 789", "example.vn"];
    expect(parts.filter((secret) => out.includes(secret))).toEqual([]);
    expect(out).toContain("09… (10)");
    expect(out.slice(out.indexOf("<?xml"))).toContain("09… (10)");
  });

  it("comes out of none that no field takes, wherever the column stands", async () => {
    const header = ["id", "unit", "status"];
    for (let place = 0; place <= header.length; place += 1) {
      const row = (status: string, secret: string) => ["a", "18187", status].toSpliced(place, 0, secret);
      const rows = numbers.flatMap((text) =>
        ["returned", "nonsense"].map((status) => row(status, text.replace(",", ""))),
      );
      const out = await everything(write([header.toSpliced(place, 0, "Ghi chú"), ...rows]));
      expect(numbers.filter((secret) => out.includes(secret))).toEqual([]);
    }
  });
});

describe("what only looks like a number of a person", () => {
  it.each([
    "1.234.567.890",
    "123,456,789.50",
    "2026-08-14T09:30:00",
    "14/08/2026 09:30:00",
    "returned",
    "000.00.18.H58",
  ])("is shown: %s", (text) => {
    expect(withoutPersonalNumber(text)).toBe(text);
  });
});
