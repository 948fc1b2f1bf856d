import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { entities, parsePlainDate } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { anyCaseFiles } from "../../../../test/any-case-files.ts";
import { bothWays } from "../../../../test/both-intakes.ts";
import { mappingOf } from "../../../../test/records.ts";
import { failure, folderOf } from "../../../../test/temporary-folder.ts";
import { openDuckdb } from "../open-duckdb.ts";
import { readIntoDuckdb } from "./read-into-duckdb.ts";

const runs = Number(process.env["CCHC_RUNS"] ?? 50);
const units = "unit,name,level\n18001,Xã A,commune\n18002,Xã B,commune\n";
const header = "id,unit,procedure,channel,status,receivedAt,dueAt,endedAt,fee";
const row = (id: string) => `${id},18001,2.000123,1,10,2024-01-02T08:15:00,2024-01-09T17:00:00,05/01/2024 16:20,5000`;

describe("readIntoDuckdb", () => {
  it("takes rows that are written as they should be by SQL alone", async () => {
    const folder = await folderOf({
      "units.csv": units,
      "case-file.csv": `${header}\n${row("H1-1")}\n${row("H1-2")}\n`,
    });
    expect(await bothWays(folder)).toBe(2);
  });

  it("leaves both of two rows of one id to the intake, which takes the first, in another file too", async () => {
    const many = (from: number) => [0, 1, 2, 3, 4, 5, 6, 7].map((one) => row(`H1-${from + one}`)).join("\n");
    const folder = await folderOf({
      "units.csv": units,
      "case-file.1.csv": `${header}\n${many(0)}\n`,
      "case-file.2.csv": `${header}\n${many(7)}\n`,
    });
    expect(await bothWays(folder)).toBe(14);
  });

  it("keeps the order of rows in a file of more than DuckDB holds of it at a time", async () => {
    const filler = "thu tuc ".repeat(115).trim();
    const line = (number: number) =>
      row(`H1-${number}`)
        .replace("2.000123", filler)
        .replace("05/01", number % 999 ? "05/01" : "31/02");
    // Some rows come again at the end, and are rejected there: those that came first are the ones to be kept.
    const numbers = [...Array.from({ length: 36_000 }, (_, number) => number), 7, 20_007, 35_007];
    const folder = await folderOf({ "case-file.csv": `${header}\n${numbers.map(line).join("\n")}\n` });
    const duckdb = await openDuckdb({ threads: 2 });
    onTestFinished(() => duckdb.close());
    const rejected: number[] = [];
    await readIntoDuckdb(folder, { entities, duckdb, rejects: ({ row: number }) => void rejected.push(number) });
    const impossible = numbers.flatMap((number, place) => (number % 999 === 0 ? [place + 2] : []));
    expect(rejected).toEqual([...impossible, 36_002, 36_003, 36_004]);
    const ids = await duckdb.values(`SELECT id FROM ${duckdb.tables[0]?.relation} AS r ORDER BY cchc_order`);
    const sound = numbers.slice(0, 36_000).filter((number) => number % 999 !== 0);
    expect(ids.map(([id]) => id)).toEqual(sound.map((number) => `H1-${number}`));
  }, 60_000);

  it("reads what a mapping says of columns, words and forms", async () => {
    const folder = await folderOf({
      "ho-so.csv": `So;Xa;TT;Ngay\n${[1, 2, 3, 4, 5, 6].map((one) => `H-${one};18001;xong;0${one}/02/2024 08:00`).join("\n")}\nH-9;18001;dở;30/02/2024 08:00\n`,
    });
    const mapping = mappingOf(`
files:
  - file: ho-so.csv
    entity: case-file
    columns: { id: So, unit: Xa, status: TT, receivedAt: Ngay, procedure: { value: "2.000123" } }
    values: { status: { xong: returned, dở: processing } }
    formats: { receivedAt: dd/MM/yyyy HH:mm }
`);
    expect(await bothWays(folder, { mapping })).toBe(6);
  });

  it("streams entities that do not lie in simple text", async () => {
    const folder = await folderOf({ "case-file.csv": `${header}\n\n${row("H1-1")}\n${row("H1-2")}\n` });
    expect(await bothWays(folder)).toBe(0);
  });
});

describe("a file of DuckDB", () => {
  it("keeps records and their account, and nothing of columns that nobody asked for", async () => {
    const secret = "Nguyễn Thị Bí Mật";
    const line = (id: string, status: string) => `${id},18001,${status},${secret}`;
    const rows = [1, 2, 3, 4, 5].map((one) => line(`H-${one}`, "10"));
    const folder = await folderOf({
      "case-file.csv": `id,unit,status,ChuHoSo\n${[...rows, line("H-6", "x"), line("H-5", "10")].join("\n")}\n`,
    });
    const path = join(await folderOf({}), "records.duckdb");
    const duckdb = await openDuckdb({ path });
    const { report } = await readIntoDuckdb(folder, { entities, duckdb });
    await duckdb.close();
    expect(report.files).toMatchObject([{ read: 7, accepted: 5, rejected: 2 }]);
    const bytes = await readFile(path);
    expect(bytes.includes(secret)).toBe(false);
    const again = await openDuckdb({ path, readOnly: true });
    onTestFinished(() => again.close());
    await again.find(entities);
    expect(await again.values("SELECT id, status FROM case_file ORDER BY cchc_order LIMIT 1")).toEqual([
      ["H-1", "returned"],
    ]);
    expect(JSON.parse((await again.kept()) ?? "")).toMatchObject({ version: 1, supplied: ["case-file"] });
  });
});

describe("a reading that is stopped", () => {
  it("throws the reason of the signal and keeps no account", async () => {
    const lines = Array.from({ length: 50_000 }, (_, one) => row(`H1-${one}`));
    const folder = await folderOf({ "case-file.csv": `${header}\n${lines.join("\n")}\n` });
    const duckdb = await openDuckdb({ threads: 2 });
    onTestFinished(() => duckdb.close());
    const stop = new AbortController();
    const reason = new Error("enough");
    const reading = readIntoDuckdb(folder, {
      entities,
      duckdb,
      signal: stop.signal,
      progress: () => stop.abort(reason),
    });
    expect(await failure(reading)).toBe(reason);
    expect(await duckdb.kept()).toBeUndefined();
  });
});

describe("any case files", () => {
  it("come out of both intakes alike", async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(anyCaseFiles, async (files) => {
        taken += await bothWays(await folderOf(files), { asOf: parsePlainDate("2026-08-31") });
      }),
      { numRuns: runs },
    );
    expect(taken).toBeGreaterThan(runs);
  }, 600_000);
});
