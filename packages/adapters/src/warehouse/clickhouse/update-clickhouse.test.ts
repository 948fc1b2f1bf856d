import { entities } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { anyCaseFiles } from "../../../test/any-case-files.ts";
import { chdbLink } from "../../../test/chdb-link.ts";
import { failure, folderOf } from "../../../test/temporary-folder.ts";
import { asOf, expectedUpdate, type Files, recordsIn } from "../../../test/updated-records.ts";
import { openRecords } from "../../records/open-records.ts";
import { accountOf, loadRecords } from "../load-records.ts";
import { ClickHouseStore } from "./clickhouse-store.ts";
import { updateClickhouse } from "./update-clickhouse.ts";

const header = "id,unit,status,receivedAt";
const units = "unit,name,level\n18001,Xã A,commune\n18002,Xã B,commune\n";
const row = (id: string, unit: string, status: string) => `${id},${unit},${status},2024-01-02T08:00:00`;
const fileOf = (...rows: readonly string[]) => `${[header, ...rows].join("\n")}\n`;

/** The current ClickHouse in this process; copies three records by one statement. */
function storeUnderTest(): ClickHouseStore {
  const link = chdbLink();
  onTestFinished(() => link.close());
  const own = { ...link, close: async () => undefined };
  const options = { batch: 4, tries: 2, carried: 3 };
  return new ClickHouseStore(own, { database: "default", cluster: undefined, shown: "chdb" }, options);
}

async function load(store: ClickHouseStore, files: Files): Promise<void> {
  await loadRecords(await openRecords(await folderOf(files), { entities, asOf }), store, { entities });
}

async function update(store: ClickHouseStore, files: Files) {
  return updateClickhouse(await folderOf(files), { entities, store, asOf });
}

describe("updateClickhouse", () => {
  it("puts records in the place of those of the same unit and id, and others beside them, as often as one likes", async () => {
    const store = storeUnderTest();
    const first = [row("H-1", "18001", "4"), row("H-2", "18001", "4"), row("H-1", "18002", "4")];
    await load(store, { "units.csv": units, "case-file.csv": fileOf(...first) });
    const second = fileOf(row("H-2", "18001", "10"), row("H-3", "18001", "2"), row("H-4", "99999", "2"));
    const { account, changes } = await update(store, { "case-file.csv": second });
    expect(changes).toEqual([{ entity: "case-file", replaced: 1, added: 1 }]);
    expect(account).toMatchObject({
      listed: true,
      report: { files: [{ accepted: 2 }, { accepted: 3 }, { read: 3, accepted: 2, rejected: 1 }] },
    });
    expect(await accountOf(store, "chdb")).toEqual(account);
    const again = await update(store, { "case-file.csv": second });
    expect(again.changes).toEqual([{ entity: "case-file", replaced: 2, added: 0 }]);
    const told = (await recordsIn(store)).map((text) =>
      text.match(/H-\d|1800\d|"(?:processing|returned|received)"/g)?.join(" "),
    );
    expect(told).toEqual([
      'H-1 "processing" 18001',
      'H-1 "processing" 18002',
      'H-2 "returned" 18001',
      'H-3 "received" 18001',
    ]);
  });

  it("leaves the records of other entities where they are, and takes up what other stores see", async () => {
    const store = storeUnderTest();
    await load(store, { "case-file.csv": fileOf(row("H-1", "18001", "4")) });
    const petitions = "id,unit,kind,receivedOn\nP-1,18001,complaint,2024-02-01\n";
    await update(store, { "petition.csv": petitions });
    const { changes, account } = await update(store, { "petition.csv": petitions });
    expect(changes).toEqual([{ entity: "petition", replaced: 1, added: 0 }]);
    expect(account.supplied).toEqual(["case-file", "petition"]);
    expect(await recordsIn(store)).toHaveLength(2);
    await store.find();
    expect(await recordsIn(store)).toHaveLength(2);
  });

  it("is refused where nothing was loaded before, and beside a load that came to its end meanwhile", async () => {
    const store = storeUnderTest();
    const files = { "case-file.csv": fileOf(row("H-1", "18001", "4")) };
    expect(await failure(update(store, files))).toMatchObject({ code: "warehouse/empty" });
    await load(store, files);
    const slow = await store.beginUpdate();
    await update(store, { "case-file.csv": fileOf(row("H-2", "18001", "4")) });
    expect(await failure(slow.keep("{}"))).toMatchObject({ code: "clickhouse/changed-meanwhile" });
    expect(await recordsIn(store)).toHaveLength(2);
  });

  it("holds what the last reading of each record said, whatever the files", async () => {
    const store = storeUnderTest();
    let updated = 0;
    await fc.assert(
      fc.asyncProperty(anyCaseFiles, fc.option(anyCaseFiles, { nil: undefined, freq: 1 }), async (first, other) => {
        const expected = await expectedUpdate(first, other);
        if (expected === undefined) {
          return;
        }
        await load(store, first);
        await update(store, expected.second);
        expect(await recordsIn(store)).toEqual(expected.records);
        updated += expected.replaces ? 1 : 0;
      }),
      { numRuns: Number(process.env["CCHC_RUNS"] ?? 8) },
    );
    expect(updated).toBeGreaterThan(1);
  }, 600_000);
});
