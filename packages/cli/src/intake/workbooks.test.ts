import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";

type Cell = string | number | Date | null;

/** The bytes of a workbook with these sheets; days are shown as days and times. */
async function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<Uint8Array> {
  const file = path.join(await emptyFolder(), "f.xlsx");
  const made = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy hh:mm" } : value)),
    ),
  }));
  await writeXlsxFile(made).toFile(file);
  return readFile(file);
}

const units = [
  ["unit", "name", "level", "unitCode"],
  ["18187", "Xã Sơn Trung", "commune", 18187],
];
const moment = (text: string) => new Date(`${text}:00Z`);

describe("a workbook", () => {
  it("of records under a title is scored like the same rows of a CSV file", async () => {
    const head = "id,unit,status,receivedAt,dueAt,endedAt,returnedAt";
    const csv = await folderOf({
      "units.csv": "unit,name,level,unitCode\n18187,Xã Sơn Trung,commune,18187\n",
      "case-file.csv": `${head}\nh-1,18187,returned,2024-03-04 08:00,2024-03-11 17:00,2024-03-07 10:30,2024-03-07 11:00\n`,
    });
    const dates = ["2024-03-04T08:00", "2024-03-11T17:00", "2024-03-07T10:30", "2024-03-07T11:00"].map(moment);
    const xlsx = await folderOf({
      "units.xlsx": await workbook({ "Đơn vị": units }),
      "case-file.xlsx": await workbook({
        "Hồ sơ": [["SỔ THEO DÕI HỒ SƠ"], [], head.split(","), ["h-1", 18187, "returned", ...dates]],
      }),
    });
    const run = async (data: string) => {
      const args = ["score", "--policy", "son-trung-2021-2026", "--period", "2024", "--format", "json"];
      const { code, out, err } = await cchc([...args, "--data", data], { language: "en" });
      return { code, err, result: JSON.parse(out) };
    };
    const [one, other] = [await run(csv), await run(xlsx)];
    expect(other.code).toBe(0);
    expect(other.result.cards).toEqual(one.result.cards);
    expect(other.result.inputs).toMatchObject([
      { name: "units.xlsx#Đơn vị", read: 1, accepted: 1 },
      { name: "case-file.xlsx#Hồ sơ", read: 1, accepted: 1 },
    ]);
    expect(other.err).toContain("rows above the header, left out: 1");
  });

  it("of counts may bring its units along, in a sheet of that name", async () => {
    const folder = await folderOf({
      "so-lieu.xlsx": await workbook({
        counts: [
          ["unit", "measure", "period", "numerator", "denominator"],
          ["A", "dossier-on-time", "2026-08", 9, 10],
          ["A", "dossier-synced", "2026-08", 12, 10],
        ],
        "Đơn vị": [
          ["unit", "name", "level"],
          ["A", "Xã A", "commune"],
        ],
      }),
    });
    const args = ["score", "--policy", "qd-766", "--period", "2026-08", "--data", path.join(folder, "so-lieu.xlsx")];
    const { code, err } = await cchc(args, { language: "en" });
    expect(code).toBe(1);
    expect(err).toContain("so-lieu.xlsx#counts, row 3, column numerator: numerator over denominator");
    expect(err).toContain("so-lieu.xlsx#Đơn vị: read 1 = accepted 1 + rejected 0");
  });
});
