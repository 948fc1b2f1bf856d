import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";

vi.setConfig({ testTimeout: 30_000 });

const sonTrung = fileURLToPath(new URL("../../../../examples/son-trung/data", import.meta.url));
const units = "unit,name,level\n18187,Xã Sơn Trung (giả lập),commune\n18190,Xã Sơn Đông (giả lập),commune\n";
const files = [
  "id,unit,status,channel,receivedAt,dueAt,endedAt",
  "h-1,18187,returned,online,2024-01-05T08:00:00,2024-01-09T17:00:00,2024-01-08T09:00:00",
  "h-2,18187,stopped,online,2024-01-06T08:00:00,2024-01-09T17:00:00,",
  "",
].join("\n");

function form(data: string, out: string, ...more: readonly string[]) {
  const asked = ["--period", "2024-Q1", "--unit", "18187", ...more];
  return cchc(["form", "bieu-ii06a", "--data", data, "--out", out, ...asked], { language: "en" });
}

describe("cchc form bieu-ii06a", () => {
  it("counts the first quarter of 2024 of the simulated Sơn Trung, and the check finds no difference", async () => {
    const folder = await emptyFolder();
    const names = ["units.csv", "procedure.csv"];
    await Promise.all(names.map((name) => cp(path.join(sonTrung, name), path.join(folder, name))));
    // Of two years: what a quarter needs, and read quickly.
    const lines = (await readFile(path.join(sonTrung, "case-file.csv"), "utf8")).split("\n");
    const recent = lines.filter((line) => /^id,|^SIM-18187-2[34]-/.test(line));
    await writeFile(path.join(folder, "case-file.csv"), `${recent.join("\n")}\n`);
    const run = await form(folder, path.join(folder, "bieu-ii06a.xlsx"));
    expect([run.code, run.out.split("\n")[1]]).toEqual([0, "  fields of work 7; received 114, done 106, pending 8"]);
    const checked = await cchc(["check", "--data", folder, "--format", "json"]);
    const { discrepancies, tables } = JSON.parse(checked.out);
    expect(discrepancies).toEqual([]);
    expect(tables.find(({ name }: { name: string }) => name.startsWith("bieu-ii06a.xlsx"))).toMatchObject({
      read: 1,
      accepted: 1,
    });
  });

  it("tells how many files stand in no column", async () => {
    const data = await folderOf({ "units.csv": units, "case-file.csv": files });
    const { code, err } = await form(data, path.join(data, "bieu.xlsx"));
    expect([code, err]).toEqual([0, expect.stringMatching(/given 1;.*\[form\/outside-columns\]/)]);
  });

  it("ends with 1 where a file has no day of receipt: no column of (3) can take it", async () => {
    const data = await folderOf({ "units.csv": units, "case-file.csv": `${files}h-3,18187,received,online,,,\n` });
    const { code, err } = await form(data, path.join(data, "bieu.xlsx"));
    expect([code, err]).toEqual([1, expect.stringContaining("[form/undated]")]);
  });

  it("refuses a unit that the data does not have, and one without case files", async () => {
    const data = await folderOf({ "units.csv": units, "case-file.csv": files });
    const unknown = await form(data, path.join(data, "bieu.xlsx"), "--unit", "99999");
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("[usage/unknown-unit]")]);
    const idle = await form(data, path.join(data, "bieu.xlsx"), "--unit", "18190");
    expect([idle.code, idle.err]).toEqual([3, expect.stringContaining("[form/no-case-files]")]);
  });

  it("refuses a name that is no workbook, a form that there is not, a period that is none", async () => {
    const data = await folderOf({ "units.csv": units, "case-file.csv": files });
    const other = await form(data, "bieu.csv");
    expect([other.code, other.err]).toEqual([2, expect.stringContaining("[usage/out-extension]")]);
    expect((await form(data, path.join(data, "b.xlsx"), "--period", "Q1")).code).toBe(2);
    expect((await cchc(["form", "bieu-ii07b", "--data", data, "--out", "b.xlsx"])).code).toBe(2);
  });
});
