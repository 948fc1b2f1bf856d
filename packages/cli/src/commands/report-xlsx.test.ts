import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { partsOfArchive } from "../../../workbook/test/archive.ts";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, province } from "../../test/folders.ts";

it("writes a result as a workbook with the names of its sheets in the language asked for; hostile names are texts", async () => {
  const folder = await emptyFolder();
  const [stored, book, again] = ["r.json", "r.xlsx", "again.xlsx"].map((name) => path.join(folder, name));
  await cchc(["score", "--policy", "qd-766", "--data", province, "--period", "2026-08", "--out", `${stored}`]);
  const text = await readFile(`${stored}`, "utf8");
  await writeFile(`${stored}`, text.replaceAll("UBND xã Hy Cương", "=cmd|' /C calc'!A0 <script>"));
  const { code, out } = await cchc(["report", `${stored}`, "--out", `${book}`]);
  expect([code, out]).toEqual([0, `${book}\n  164 đơn vị, 2026-08\n`]);
  await cchc(["report", `${stored}`, "--out", `${again}`]);
  expect((await readFile(`${again}`)).equals(await readFile(`${book}`))).toBe(true);
  const parts = partsOfArchive(await readFile(`${book}`));
  const sheets = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*?name="([^"]*)"/g)];
  expect(sheets.map(([, name]) => name)).toEqual([
    ...["Xếp hạng", "Lĩnh vực", "Tiêu chí", "Thành phần", "Quy tắc"],
    ...["Hồ sơ", "Cảnh báo", "Số liệu", "Phương pháp"],
  ]);
  expect(parts.get("xl/sharedStrings.xml")).toContain("=cmd|' /C calc'!A0 &lt;script&gt;");
  expect(parts.get("xl/worksheets/sheet1.xml")).not.toContain("cmd|");
});

it("refuses a workbook of one unit alone", async () => {
  const { code, err } = await cchc(["report", "r.json", "--out", "r.xlsx", "--unit", "H44"]);
  expect([code, err]).toEqual([2, expect.stringContaining("[usage/report-of-all]")]);
});
