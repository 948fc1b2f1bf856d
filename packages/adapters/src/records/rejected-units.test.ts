import { describe, expect, it } from "vitest";
import { readRecords } from "../../test/records.ts";
import type { RejectedRow } from "./rejected-rows.ts";

const units = "unit,name,level\n18187,Xã Sơn Trung,commune\n";
const head = "id,unit,about,receivedOn";

async function rejectedOf(...rows: readonly string[]) {
  const rejected: RejectedRow[] = [];
  const { report } = await readRecords(
    { "units.csv": units, "petition.csv": [head, ...rows, ""].join("\n") },
    { rejects: (row) => void rejected.push(row) },
  );
  return { rejected, report };
}

describe("a rejected row", () => {
  it("names its unit where that could be read and is a unit", async () => {
    const { rejected } = await rejectedOf("a,18187,staff,hôm qua", "b,99999,staff,2024-01-02", "c,,staff,2024-01-02");
    expect(rejected.map(({ row, unit }) => [row, unit])).toEqual([
      [2, "18187"],
      [3, undefined],
      [4, undefined],
    ]);
  });

  it("that could not be told apart into cells has no unit, also after one that had", async () => {
    const { rejected } = await rejectedOf("a,18187,staff,hôm qua", "b,18187,staff,2024-01-02,one,too,many");
    expect(rejected.map(({ unit }) => unit)).toEqual(["18187", undefined]);
  });

  it("gives the record that it would be, where nothing is wrong but that its id was given before", async () => {
    const { rejected } = await rejectedOf("a,18187,staff,2024-01-02", "a,18187,staff,2024-01-03", "a,18187,staff,x");
    expect(rejected.map(({ repeated }) => repeated)).toEqual([
      { id: "a", unit: "18187", about: "staff", receivedOn: "2024-01-03" },
      undefined,
    ]);
  });
});

it("a table tells the fields that it gives and the rows that it set aside", async () => {
  const { report } = await rejectedOf("a,18187,staff,2024-01-02", head);
  expect(report.tables).toMatchObject([
    {
      name: "petition.csv",
      entity: "petition",
      fields: ["id", "unit", "about", "receivedOn"],
      asides: [{ count: 1, rows: [3] }],
    },
  ]);
});
