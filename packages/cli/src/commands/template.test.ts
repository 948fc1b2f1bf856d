import { readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";

describe("cchc template", () => {
  it("writes a workbook for the entities that are named", async () => {
    const folder = await emptyFolder();
    const out = path.join(folder, "thu-thap.xlsx");
    const run = await cchc(["template", "--entity", "case-file,petition", "--out", out]);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out).toMatch(/thu-thap\.xlsx\n {2}case-file: .*\n {2}petition: /);
    expect(await readdir(folder)).toEqual(["thu-thap.xlsx"]);
  });

  it("knows what a policy needs", async () => {
    const out = path.join(await emptyFolder(), "thu-thap.xlsx");
    const run = await cchc(["template", "--policy", "son-trung-2021-2026", "--out", out], { language: "en" });
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/\n {2}case-file: /);
    expect(run.out).toMatch(/\n {2}staff: /);
  });

  it("asks for entities, and lists those that there are", async () => {
    const { code, err } = await cchc(["template", "--out", "x.xlsx"], { language: "en" });
    expect(code).toBe(2);
    expect(err).toMatch(/--entity with one or more of: assessment, budget-line, case-file/);
  });

  it("refuses an entity that there is not, and a name that is no workbook", async () => {
    const unknown = await cchc(["template", "--entity", "dossier", "--out", "x.xlsx"], { language: "en" });
    expect(unknown.err).toMatch(/given dossier.*\[usage\/which-entity\]/s);
    const other = await cchc(["template", "--entity", "case-file", "--out", "x.csv"], { language: "en" });
    expect([other.code, other.err]).toEqual([2, expect.stringMatching(/\[usage\/out-extension\]/)]);
  });
});

it("rejected rows go to a workbook where the name ends in .xlsx", async () => {
  const data = await folderOf({ "case-file.csv": "id,unit,status\na,1,retuned\n" });
  const folder = await emptyFolder();
  const run = await cchc([
    ...["score", "--policy", "son-trung-2021-2026", "--data", data, "--period", "2024"],
    ...["--rejects", path.join(folder, "sua-loi.xlsx")],
  ]);
  expect(run.code).toBe(1);
  expect(await readdir(folder)).toEqual(["sua-loi.xlsx"]);
});
