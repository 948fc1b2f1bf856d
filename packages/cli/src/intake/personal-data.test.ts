import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { xlsxFiles } from "@cchc/adapters/xlsx";
import { describe, expect, it, vi } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";

// Each run loads the register and the policy anew; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const unitsFile = "unit,name,level,unitCode\n18187,Xã Sơn Trung,commune,18187\n";
const person = ["Nguyễn Thị Hoa", "0912 345 678", "+84912345678", "079123456789", "hoa@example.vn", "12 Phố Giả Định"];
const planted = [...person, "212345678", "0912345678", "Nguyễn", "912345678", "example.vn", "Phố Giả"];

const head =
  "id,unit,status,receivedAt,dueAt,extensions,synced,Ghi chú 1,Ghi chú 2,Ghi chú 3,Ghi chú 4,Ghi chú 5,Ghi chú 6";
const row = (cells: string) => `${cells},${person.join(",")}`;
const rows = [
  row("h-1,18187,returned,2024-03-04 08:00,2024-03-11 17:00,0,"),
  row("h-2,18187,0912345678,2024-03-04 08:00,2024-03-11 17:00,0,"),
  row("h-3,18187,returned,079123456789,2024-03-11 17:00,0,"),
  row("h-4,18187,returned,2024-03-04 08:00,212345678,0,"),
  row("h-5,18187,returned,2024-03-04 08:00,2024-03-11 17:00,+84912345678,"),
  row("h-6,18187,returned,2024-03-04 08:00,2024-03-11 17:00,0,hoa@example.vn"),
  row("h-7,079123456789,returned,2024-03-04 08:00,2024-03-11 17:00,0,"),
];
const filled = { "units.csv": unitsFile, "case-file.csv": [head, ...rows, ""].join("\n") };
const headless = { "units.csv": unitsFile, "case-file.csv": `h-1,18187,${person.join(",")}\n` };

/** What of the planted data a run prints or writes. */
async function leaks([command, ...options]: readonly string[], files: Readonly<Record<string, string>>) {
  const [data, made] = [await folderOf(files), await emptyFolder()];
  const at = options.map((option) => option.replace("OUT", made));
  const names = ["--policy", "son-trung-2021-2026", "--data", data, "--period", "2024"];
  const { code, out, err } = await cchc([command ?? "", ...at, ...names]);
  const fileNames = (await readdir(made)).sort();
  const written = await Promise.all(fileNames.map((name) => textOf(path.join(made, name))));
  const text = [out, err, ...written].join("\n");
  return { code, text, written: fileNames, found: planted.filter((secret) => text.includes(secret)) };
}

/** The text of a file; of a workbook, the texts of its cells. */
async function textOf(file: string): Promise<string> {
  if (!file.endsWith(".xlsx")) {
    return readFile(file, "utf8");
  }
  const sheets = await xlsxFiles().open(file, { name: "rejects.xlsx" });
  const texts: string[] = [];
  for (const sheet of sheets) {
    const { cells } = await sheet.top();
    texts.push(...cells);
    for await (const part of sheet.read({ columns: { required: [], optional: cells }, mayBeEmpty: true })) {
      texts.push(...(part.kind === "row" ? part.cells.values() : []));
    }
  }
  return texts.join("\n");
}

describe("personal data planted in a folder of records", () => {
  it.each([
    { args: ["score"], code: 1, files: [] },
    { args: ["score", "--format", "json"], code: 1, files: [] },
    { args: ["score", "--out", "OUT/result.json", "--rejects", "OUT"], code: 1, files: ["rejects.csv", "result.json"] },
    { args: ["score", "--rejects", "OUT/rejects.xlsx"], code: 1, files: ["rejects.xlsx"] },
    { args: ["check"], code: 1, files: [] },
    { args: ["check", "--format", "json"], code: 1, files: [] },
    { args: ["check", "--out", "OUT/check.json"], code: 1, files: ["check.json"] },
  ])("is nowhere in what $args prints and writes", async ({ args, code, files }) => {
    const run = await leaks(args, filled);
    expect({ found: run.found, code: run.code, files: run.written }).toEqual({ found: [], code, files });
    expect(run.text).toContain("case-file.csv");
  });

  it("is nowhere in what explain prints of the result, with the data at hand, of a record read and of one rejected", async () => {
    const [data, made] = [await folderOf(filled), await emptyFolder()];
    const result = path.join(made, "result.json");
    await cchc(["score", "--policy", "son-trung-2021-2026", "--data", data, "--period", "2024", "--out", result]);
    const runs = await Promise.all([
      cchc(["explain", result, "18187"]),
      cchc(["explain", result, "18187", "T4.1", "h-1", "--data", data]),
      cchc(["explain", result, "18187", "T4.1", "h-3", "--data", data]),
    ]);
    const text = runs.map(({ out, err }) => out + err).join("\n");
    expect(planted.filter((secret) => text.includes(secret))).toEqual([]);
    expect(runs[0]?.code).toBe(0);
    expect(runs[1]?.out).toContain("h-1");
  });

  it.each(["score", "check"])("is nowhere in what %s says of a file without a header", async (command) => {
    const { code, text, found } = await leaks([command], headless);
    expect({ found, code }).toEqual({ found: [], code: 3 });
    expect(text).toContain("case-file.csv");
  });
});
