import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { entities, parsePlainDate } from "@cchc/core";
import { expect, it, onTestFinished } from "vitest";
import { folderOf } from "../../../../test/temporary-folder.ts";
import { openDuckdb } from "../open-duckdb.ts";
import { readIntoDuckdb } from "./read-into-duckdb.ts";

const rows = 180_000;
const filler = "Cấp giấy phép xây dựng nhà ở riêng lẻ ".repeat(16).trim();

function lineOf(number: number): string {
  const day = number % 1_000 === 999 ? "2024-02-31" : "2024-02-01";
  return `H1-${number},${18_001 + (number % 3)},${number} ${filler},10,${day}T08:15:00,${number % 7}\n`;
}

/** A folder with more case files than the engine may hold in memory. */
async function manyFiles(): Promise<string> {
  const folder = await folderOf({
    "units.csv": "unit,name,level\n18001,A,commune\n18002,B,commune\n18003,C,commune\n",
  });
  const file = createWriteStream(join(folder, "case-file.csv"));
  file.write("id,unit,procedure,status,receivedAt,fee\n");
  for (let number = 0; number < rows; number += 1_000) {
    if (!file.write(Array.from({ length: 1_000 }, (_, at) => lineOf(number + at)).join(""))) {
      await once(file, "drain");
    }
  }
  file.end();
  await once(file, "finish");
  return folder;
}

it("more records than memory holds are read and kept in a temporary folder, in their order, and nothing of it stays", async () => {
  const temporaryFolder = join(await folderOf({}), "spilled");
  const duckdb = await openDuckdb({ memoryLimit: "150MB", threads: 2, temporaryFolder });
  let isOpen = true;
  onTestFinished(async () => (isOpen ? duckdb.close() : undefined));
  const { report } = await readIntoDuckdb(await manyFiles(), { entities, duckdb, asOf: parsePlainDate("2024-12-31") });
  expect(report.files.at(-1)).toMatchObject({ read: rows, accepted: rows - rows / 1_000, rejected: rows / 1_000 });
  expect(report.problems[0]?.place).toMatchObject({ row: 1_001, field: "receivedAt" });
  const [[spilled] = []] = await duckdb.values("SELECT SUM(size) FROM duckdb_temporary_files()");
  expect(Number(spilled)).toBeGreaterThan(10_000_000);
  const relation = duckdb.tables.find(({ entity }) => entity === "case-file")?.relation;
  const sums = `COUNT(*), SUM(fee), MIN("procedure"), SUM(strlen("procedure"))`;
  const sound = Array.from({ length: rows }, (_, number) => number).filter((number) => number % 1_000 !== 999);
  const bytes = Buffer.byteLength(` ${filler}`);
  expect(await duckdb.values(`SELECT ${sums} FROM ${relation} AS r`)).toEqual([
    [
      BigInt(sound.length),
      BigInt(sound.reduce((sum, number) => sum + (number % 7), 0)),
      `0 ${filler}`,
      BigInt(sound.reduce((sum, number) => sum + bytes + `${number}`.length, 0)),
    ],
  ]);
  const ordered = `SELECT id, lag(id) OVER (ORDER BY cchc_order) AS before FROM ${relation} AS r`;
  const number = (column: string) => `CAST(substr(${column}, 4) AS INTEGER)`;
  expect(
    await duckdb.values(`SELECT COUNT(*) FROM (${ordered}) AS o WHERE ${number("id")} <= ${number("before")}`),
  ).toEqual([[0n]]);
  await duckdb.close();
  isOpen = false;
  expect(await readdir(temporaryFolder).catch(() => [])).toEqual([]);
}, 120_000);
