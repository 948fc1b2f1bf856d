import path from "node:path";
import { expect, it, vi } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";
import { isFileOfRecords } from "./file-of-records.ts";

vi.setConfig({ testTimeout: 30_000 });

const record =
  '[{"MaHoSo": "H1", "MaTTHC": "1.1", "TrangThaiHoSo": "10", "NgayTiepNhan": "20240805080000", "DonViXuLy": "18187"}]';

it("a file alone is of records when its name, a sheet or its columns say so", async () => {
  const folder = await folderOf({
    "case-file.csv": "id\n",
    "so-lieu.csv": "unit,measure\n",
    "xuat.json": record,
    "dem.json": '[{"unit": "A", "measure": "m", "numerator": 1, "denominator": 2}]',
    "notes.txt": "x",
    "broken.xlsx": "x",
  });
  const names = ["case-file.csv", "so-lieu.csv", "xuat.json", "dem.json", "notes.txt", "broken.xlsx"];
  const answers = await Promise.all(names.map((name) => isFileOfRecords(path.join(folder, name))));
  expect(answers).toEqual([true, false, true, false, false, false]);
});

it("a template that is filled in is checked under whatever name it has", async () => {
  const out = path.join(await emptyFolder(), "thu-thap.xlsx");
  expect((await cchc(["template", "--entity", "petition", "--out", out])).code).toBe(0);
  expect(await isFileOfRecords(out)).toBe(true);
  const { code, out: page } = await cchc(["check", "--data", out], { language: "en" });
  expect([code, page]).toEqual([0, expect.stringContaining("Rows read: 0")]);
});

it("an export of a one-stop system is scored under whatever name it has", async () => {
  const folder = await folderOf({ "xuat.json": record });
  const run = await cchc(
    ["score", "--policy", "son-trung-2021-2026", "--period", "2024", "--data", path.join(folder, "xuat.json")],
    { language: "en" },
  );
  expect([run.code, run.err]).toEqual([0, expect.stringContaining("xuat.json: read 1 = accepted 1 + rejected 0")]);
});
