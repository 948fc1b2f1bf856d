import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { dataOf, emptyFolder, policyWith } from "../../test/folders.ts";

let folder = "";
const at = (name: string) => path.join(folder, name);
const report = (out: string, ...more: readonly string[]) => ["report", at("r.json"), "--out", at(out), ...more];

/** Two communes in August: Bảo Yên has half of its files on time. */
beforeAll(async () => {
  folder = await emptyFolder();
  const rows = ["A,dossier-on-time,2026-08,9,10,", "B,dossier-on-time,2026-08,1,2,"];
  await score("qd-766", rows, "r.json");
  await score("qd-766", ["A,dossier-on-time,2026-07,8,10,", "B,dossier-on-time,2026-07,1,2,"], "july.json");
  const other = await policyWith(["policy.yaml", "ties: standard", "ties: dense"]);
  await score(other, ["A,dossier-on-time,2026-07,8,10,"], "other.json");
});

async function score(policy: string, rows: readonly string[], out: string): Promise<void> {
  const period = rows[0]?.split(",")[2] ?? "";
  const data = await dataOf(...rows);
  const { code, err } = await cchc(["score", "--policy", policy, "--data", data, "--period", period, "--out", at(out)]);
  expect([code, err]).toEqual([0, expect.any(String)]);
}

describe("cchc report", () => {
  it("writes Markdown and says what it wrote, in both languages", async () => {
    const vi = await cchc(report("vi.md"));
    expect([vi.code, vi.out, vi.err]).toEqual([0, `${at("vi.md")}\n  2 đơn vị, 2026-08\n`, ""]);
    expect(await readFile(at("vi.md"), "utf8")).toContain("\n| 1 | UBND xã An Bình | A | ");
    const en = await cchc(report("en.md"), { language: "en" });
    expect([en.code, en.out]).toEqual([0, `${at("en.md")}\n  2 units, 2026-08\n`]);
    expect(await readFile(at("en.md"), "utf8")).toContain("\n## Most points lost\n");
  });

  it("writes CSV, whose rows are indicators unless told otherwise", async () => {
    await cchc(report("indicators.csv"));
    expect(await readFile(at("indicators.csv"), "utf8")).toMatch(/^\uFEFFunit,name,.*,indicator,code,.*,flags\nA,/);
    await cchc(report("units.csv", "--rows", "units"));
    expect((await readFile(at("units.csv"), "utf8")).split("\n")).toHaveLength(4);
  });

  it("does not care for the case of the extension", async () => {
    expect((await cchc(report("UPPER.MD"))).code).toBe(0);
  });

  it("finds the one unit by its name without diacritics", async () => {
    const { code, out } = await cchc(report("one.md", "--unit", "bao yen"));
    expect([code, out]).toEqual([0, `${at("one.md")}\n  UBND xã Bảo Yên, 2026-08\n`]);
    expect(await readFile(at("one.md"), "utf8")).toMatch(/^# UBND xã Bảo Yên \(B\)\n/);
  });

  it("tells what changed since the period before", async () => {
    await cchc(report("since.md", "--before", at("july.json")));
    expect(await readFile(at("since.md"), "utf8")).toContain("Thay đổi so với Tháng 7/2026, cùng bộ chỉ số.");
  });

  it("compares nothing with a result of another policy, and the document says so", async () => {
    const { code } = await cchc(report("apart.md", "--before", at("other.json")), { language: "en" });
    expect(code).toBe(0);
    expect(await readFile(at("apart.md"), "utf8")).toContain("judged by another policy, or another text of it");
  });

  it.each([
    ["a kind that it does not know", ["x.pdf"], "usage/report-kind"],
    ["a file without an extension", ["x"], "usage/report-kind"],
    ["one unit in a table of all", ["x.csv", "--unit", "A"], "usage/report-of-all"],
    ["rows of what is no table", ["x.md", "--rows", "units"], "usage/report-rows"],
    ["a unit that is not there", ["x.md", "--unit", "Hà Nội"], "usage/unknown-unit"],
    ["a name that fits two", ["x.md", "--unit", "ubnd xa"], "usage/ambiguous-unit"],
  ] as const)("refuses %s with exit code 2, and writes nothing", async (_, [out, ...more], problem) => {
    const { code, err } = await cchc(report(out, ...more), { language: "en" });
    expect([code, err]).toEqual([2, expect.stringContaining(`[${problem}]`)]);
    expect(await readdir(folder)).not.toContain(out);
  });

  it("names the kinds that there are", async () => {
    const { err } = await cchc(report("x.pdf"), { language: "en" });
    expect(err).toMatch(/expected a file name that ends in .*\.md.*\.csv/);
  });

  it.each([
    ["is not there", undefined, "result/no-file"],
    ["is no JSON", "{", "result/not-json"],
    ["is no result", "{}", "result/unreadable"],
  ])("ends with exit code 3 when the result %s", async (_, text, problem) => {
    const file = at("broken.json");
    if (text !== undefined) {
      await writeFile(file, text);
    }
    const { code, err } = await cchc(["report", file, "--out", at("y.md")]);
    expect([code, err]).toEqual([3, expect.stringContaining(`[${problem}]`)]);
    expect(await readdir(folder)).not.toContain("y.md");
  });

  it("ends with exit code 3 when somebody broke the policy inside the result, and names the place", async () => {
    const text = await readFile(at("r.json"), "utf8");
    await writeFile(at("edited.json"), text.replace('"ties":"standard"', '"ties":"random"'));
    const { code, err } = await cchc(["report", at("edited.json"), "--out", at("z.md")], { language: "en" });
    expect([code, err]).toEqual([3, expect.stringContaining("edited.json › policy.yaml: rank.ties does not fit")]);
  });

  it("ends with exit code 3 when the file cannot be written", async () => {
    const { code, err } = await cchc(report("r.json/x.md"));
    expect([code, err]).toEqual([3, expect.stringContaining("[out/cannot-write]")]);
  });
});
