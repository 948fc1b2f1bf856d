import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openRecords, readMapping } from "@cchc/adapters";
import { type AnyRecord, entities, parsePlainDate } from "@cchc/core";
import { describe, expect, it } from "vitest";

const here = fileURLToPath(new URL(".", import.meta.url));
const guide = fileURLToPath(new URL("../../docs/guide/score-your-own-records.md", import.meta.url));

describe("an export of a one-stop shop, with a mapping", () => {
  it("becomes case files; rows that are wrong are rejected, and read = accepted + rejected", async () => {
    const mapping = await readMapping(`${here}mapping.yaml`, { entities });
    const source = await openRecords(`${here}data`, { entities, mapping, asOf: parsePlainDate("2024-06-30") });
    const records: AnyRecord[] = [];
    for await (const { record } of source.records()) {
      records.push(record);
    }
    expect(records.map(({ id }) => id)).toEqual([
      ...["MP-240301", "MP-240302", "MP-240303", "MP-240304"],
      ...["MP-240306", "MP-240308", "MP-240309"],
    ]);
    expect(records[0]).toEqual({
      id: "MP-240301",
      unit: "MAU-01",
      procedure: "2.000815",
      channel: "in-person",
      status: "returned",
      receivedAt: "2024-03-04T08:15:00",
      dueAt: "2024-03-04T16:30:00",
      endedAt: "2024-03-04T15:05:00",
      returnedAt: "2024-03-04T16:00:00",
      paidOnline: false,
      digitisedInput: true,
    });
    const { files, problems } = source.report();
    expect(files).toMatchObject([
      { name: "units.csv", read: 2, accepted: 2, rejected: 0 },
      { name: "mo-phong-ho-so-mot-cua.csv", entity: "case-file", read: 10, accepted: 7, rejected: 3 },
    ]);
    expect(problems.map(({ code, place }) => [place?.row, place?.field, code])).toEqual([
      [6, "NgayHenTra", "date/no-such-day"],
      [8, "NgayHenTra", "record/out-of-order"],
      [9, "MaHoSo", "record/duplicate"],
    ]);
  });

  it("is what the guide shows", () => {
    const shown = readFileSync(guide, "utf8");
    expect(shown).toContain(readFileSync(`${here}mapping.yaml`, "utf8").trim());
    for (const row of readFileSync(`${here}data/units.csv`, "utf8").trim().split("\n")) {
      expect(shown).toContain(row);
    }
  });
});
