import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { CchcError, entities } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { anyCaseFiles } from "../../../test/any-case-files.ts";
import { failure, folderOf } from "../../../test/temporary-folder.ts";
import { asOf, expectedUpdate, type Files, recordsIn } from "../../../test/updated-records.ts";
import { accountOf } from "../load-records.ts";
import type { Updated } from "../updated-account.ts";
import { readIntoDuckdb } from "./intake/read-into-duckdb.ts";
import { openDuckdb } from "./open-duckdb.ts";
import { updateDuckdb } from "./update-duckdb.ts";

const header = "id,unit,status,receivedAt";
const units = "unit,name,level\n18001,Xã A,commune\n18002,Xã B,commune\n";

async function loaded(files: Files): Promise<string> {
  const file = join(await folderOf({}), "records.duckdb");
  const duckdb = await openDuckdb({ path: file });
  await readIntoDuckdb(await folderOf(files), { entities, duckdb, asOf });
  await duckdb.close();
  return file;
}

async function update(file: string, files: Files): Promise<Updated> {
  const duckdb = await openDuckdb({ threads: 2 });
  try {
    return await updateDuckdb(await folderOf(files), { entities, duckdb, file, asOf });
  } finally {
    // Some hundred engines open at once bring the process down.
    await duckdb.close();
  }
}

async function recordsOf(file: string): Promise<readonly string[]> {
  const duckdb = await openDuckdb({ path: file, readOnly: true });
  try {
    await duckdb.find(entities);
    return await recordsIn(duckdb);
  } finally {
    await duckdb.close();
  }
}

describe("updateDuckdb", () => {
  it("puts records in the place of those of the same unit and id, and others beside them", async () => {
    const row = (id: string, unit: string, status: string) => `${id},${unit},${status},2024-01-02T08:00:00`;
    const first = [row("H-1", "18001", "4"), row("H-2", "18001", "4"), row("H-1", "18002", "4")];
    const file = await loaded({ "units.csv": units, "case-file.csv": [header, ...first, ""].join("\n") });
    const second = [row("H-2", "18001", "10"), row("H-3", "18001", "2"), row("H-4", "99999", "2")];
    const { account, changes } = await update(file, { "case-file.25.csv": [header, ...second, ""].join("\n") });
    expect(changes).toEqual([{ entity: "case-file", replaced: 1, added: 1 }]);
    expect(account).toMatchObject({
      listed: true,
      report: {
        complete: true,
        files: [
          { name: "units.csv", accepted: 2 },
          { name: "case-file.csv", accepted: 3 },
          { name: "case-file.25.csv", read: 3, accepted: 2, rejected: 1 },
        ],
        problems: [{ place: { file: "case-file.25.csv", row: 4 } }],
        warnings: [{ code: "warehouse/replaced" }],
      },
    });
    const again = await openDuckdb({ path: file, readOnly: true });
    onTestFinished(() => again.close());
    expect(await accountOf(again, file)).toEqual(account);
    const told = await again.values(`SELECT "unit", "id", "status" FROM case_file ORDER BY cchc_order`);
    expect(told).toEqual([
      ["18001", "H-1", "processing"],
      ["18002", "H-1", "processing"],
      ["18001", "H-2", "returned"],
      ["18001", "H-3", "received"],
    ]);
  });

  it("brings entities that the file did not have, and more than once", async () => {
    const file = await loaded({ "case-file.csv": `${header}\nH-1,18001,4,2024-01-02T08:00:00\n` });
    const petitions = "id,unit,kind,receivedOn\nP-1,18001,complaint,2024-02-01\n";
    await update(file, { "petition.csv": petitions });
    const { changes, account } = await update(file, { "petition.csv": petitions });
    expect(changes).toEqual([{ entity: "petition", replaced: 1, added: 0 }]);
    expect(account.supplied).toEqual(["case-file", "petition"]);
    expect(await recordsOf(file)).toHaveLength(2);
  });

  it("changes nothing when what is to be read is refused", async () => {
    const file = await loaded({ "case-file.csv": `${header}\nH-1,18001,4,2024-01-02T08:00:00\n` });
    const before = await recordsOf(file);
    const broken = `${header}\nH-2,18001,4,2024-01-02T08:00:00\nH-3,18001,4,"2024-01-02T08:00:00\n`;
    expect(await failure(update(file, { "case-file.csv": broken }))).toBeInstanceOf(CchcError);
    expect(await recordsOf(file)).toEqual(before);
  });

  it("says of a file without records that something has to be loaded first, and of another kind of file what it is", async () => {
    const file = join(await folderOf({}), "empty.duckdb");
    await (await openDuckdb({ path: file })).close();
    const files = { "case-file.csv": `${header}\nH-1,18001,4,2024-01-02T08:00:00\n` };
    expect(await failure(update(file, files))).toMatchObject({ code: "warehouse/empty" });
    const text = join(await folderOf({ "a.txt": "none of a database ".repeat(1_000) }), "a.txt");
    const copy = join(await folderOf({}), "records.duckdb");
    await copyFile(text, copy);
    expect(await failure(update(copy, files))).toMatchObject({ code: "duckdb/not-a-database" });
  });

  it("holds what the last reading of each record said, whatever the files", async () => {
    let updated = 0;
    await fc.assert(
      fc.asyncProperty(anyCaseFiles, fc.option(anyCaseFiles, { nil: undefined, freq: 1 }), async (first, other) => {
        const expected = await expectedUpdate(first, other);
        if (expected === undefined) {
          return;
        }
        const file = await loaded(first);
        await update(file, expected.second);
        expect(await recordsOf(file)).toEqual(expected.records);
        updated += expected.replaces ? 1 : 0;
      }),
      { numRuns: Number(process.env["CCHC_RUNS"] ?? 15) },
    );
    expect(updated).toBeGreaterThan(3);
  }, 600_000);
});
