import { parsePlainDate } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCaseFiles } from "../../../../test/any-case-files.ts";
import { bothWays } from "../../../../test/both-intakes.ts";
import { folderOf } from "../../../../test/temporary-folder.ts";

const runs = Number(process.env["CCHC_RUNS"] ?? 80);
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
  });
});
