import { lstat, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { readResult } from "@cchc/rules";
import { beforeAll, describe, expect, it } from "vitest";
import { cchc, type Run } from "../../test/cchc.ts";
import { countsHead, dataOf, emptyFolder, folderOf, policyWith, province } from "../../test/folders.ts";

const provinceArgs = ["score", "--policy", "qd-766", "--data", province, "--period", "2026-08"];

async function smallArgs(): Promise<string[]> {
  const data = await dataOf("A,dossier-on-time,2026-08,9,10,", "B,dossier-on-time,2026-08,1,2,");
  return ["score", "--policy", "qd-766", "--data", data, "--period", "2026-08"];
}

describe("cchc score on a province", () => {
  let run: Run;

  beforeAll(async () => {
    run = await cchc(provinceArgs);
  });

  it("ends with 0, accounts for every row, and says nothing else", () => {
    expect(run.code).toBe(0);
    expect(run.err).toBe(
      "units.csv: đọc 164 = nhận 164 + loại 0\ncounts.csv: đọc 3444 = nhận 3444 + loại 0\npublished.csv: đọc 4100 = nhận 4100 + loại 0\n",
    );
  });

  it("prints the ranking, the comparison and how to read them", () => {
    expect(run.out).toMatch(/\n +1 {2}UBND xã Yên Phú +67,01 +67,00 +21\/21 /);
    expect(run.out).toContain("\nSo với Cổng Dịch vụ công quốc gia ");
    expect(run.out).toContain("\nCách đọc\n");
  });

  it("gives a selection its places among all, and its own comparison", async () => {
    const { code, out } = await cchc([...provinceArgs, "--units", "H44.104, H44.08,"], { language: "en" });
    expect(code).toBe(0);
    expect(out).toContain("Departments (1 of 15)");
    expect(out).toContain("Communes (1 of 148)");
    expect(out).toMatch(/\n +140 {2}UBND xã Hy Cương +58\.12 /);
    expect(out).toContain("  indicators: 32 of 32, 4 of them without points on both sides\n");
    expect(out).toContain("  areas: 10 of 10\n");
  });

  it("leaves the areas out on a narrow terminal and prints them into a pipe", async () => {
    const narrow = await cchc([...provinceArgs, "--units", "H44.104"], { columns: 100 });
    expect(narrow.out).toMatch(/\nMàn hình hẹp, không in cột: .*Công khai\/18, /);
    expect(run.out).toContain("Công khai/18");
  });
});

describe("--format json", () => {
  it("prints one JSON object and nothing else, the same that --out stores", async () => {
    const file = path.join(await emptyFolder(), "r.json");
    const { code, out } = await cchc([...(await smallArgs()), "--format", "json", "--out", file]);
    expect(code).toBe(0);
    expect(out).toBe(await readFile(file, "utf8"));
    expect(out.trimEnd()).not.toContain("\n");
    expect(readResult(JSON.parse(out)).cards.map(({ unit }) => unit.name)).toEqual([
      "UBND xã An Bình",
      "UBND xã Bảo Yên",
    ]);
  });

  it("keeps what a terminal would act on as escapes that read the same", async () => {
    const data = await folderOf({
      "units.csv": "unit,name,level\nA,Xã \u202eMới,commune\n",
      "counts.csv": `${countsHead}\nA,dossier-on-time,2026-08,9,10,\n`,
    });
    const { out } = await cchc([
      "score",
      "--policy",
      "qd-766",
      "--data",
      data,
      "--period",
      "2026-08",
      "--format",
      "json",
    ]);
    expect(out).toContain("Xã \\u202eMới");
    expect(JSON.parse(out).cards[0].unit.name).toBe("Xã \u202eMới");
  });
});

describe("--units", () => {
  it.each([
    ["Z", "Z"],
    ["A,Z", "Z"],
    [",", ","],
    ["UBND xã An Bình", "UBND xã An Bình"],
  ])("%s is wrong usage", async (units, given) => {
    const file = path.join(await emptyFolder(), "r.json");
    const { code, out, err } = await cchc([...(await smallArgs()), "--units", units, "--out", file]);
    expect([code, out]).toEqual([2, ""]);
    expect(err.trimEnd().split("\n").at(-1)).toBe(
      `lỗi: không có đơn vị này trong số liệu; đã cho ${given}; cần mã trong 2 đơn vị của số liệu; ví dụ: A (UBND xã An Bình), B (UBND xã Bảo Yên) [usage/unknown-unit]`,
    );
    await expect(lstat(file)).rejects.toThrow("ENOENT");
  });
});

describe("--out", () => {
  it("makes the folders it needs, leaves no draft, and says what to do next", async () => {
    const folder = await emptyFolder();
    const file = path.join(folder, "a b", "c", "r.json");
    const { code, err } = await cchc([...(await smallArgs()), "--out", file], { language: "en" });
    expect(code).toBe(0);
    expect(err).toContain(`Result: "${file}". To see why: npx cchc explain "${file}" A\n`);
    expect(await readdir(path.dirname(file))).toEqual(["r.json"]);
  });

  it("writes what a link leads to, and keeps the link", async () => {
    const folder = await folderOf({ "old.json": "{}" });
    await symlink("old.json", path.join(folder, "latest.json"));
    expect((await cchc([...(await smallArgs()), "--out", path.join(folder, "latest.json")])).code).toBe(0);
    expect((await lstat(path.join(folder, "latest.json"))).isSymbolicLink()).toBe(true);
    expect(readResult(JSON.parse(await readFile(path.join(folder, "old.json"), "utf8"))).cards).toHaveLength(2);
  });

  it("never replaces a table of the data, or anything else that is not .json", async () => {
    const args = await smallArgs();
    const counts = path.join(args[4] ?? "", "counts.csv");
    const before = await readFile(counts, "utf8");
    const { code, out, err } = await cchc([...args, "--out", counts], { language: "en" });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`the name of the result does not end in .json; given ${counts}; expected a .json file`);
    expect(await readFile(counts, "utf8")).toBe(before);
  });

  it("that cannot be written is told in a sentence, without a stack trace, and prints no page", async () => {
    const folder = await folderOf({ file: "x" });
    await mkdir(path.join(folder, "folder.json"));
    const args = await smallArgs();
    const run = async (file: string) => {
      const { code, out, err } = await cchc([...args, "--out", file], { language: "en" });
      expect([code, out]).toEqual([3, ""]);
      expect(err).not.toMatch(/^ +at /m);
      return err.trimEnd().split("\n").at(-1);
    };
    expect(await run(path.join(folder, "file", "r.json"))).toMatch(
      /the file cannot be written: a part of the path is not a folder; given .*\/r\.json; expected a file in a folder that can be written to; example: build\/result\.json \[out\/cannot-write\]$/,
    );
    expect(await run(path.join(folder, "folder.json"))).toMatch(
      /cannot be written: not a regular file; .* \[out\/not-a-file\]$/,
    );
    expect(await run(path.join(folder, `${"x".repeat(300)}.json`))).toMatch(
      /the name is too long; .* \[out\/cannot-write\]$/,
    );
    expect(await readdir(folder)).toEqual(["file", "folder.json"]);
  });
});

describe("one changed number in one YAML file", () => {
  it("changes the score, and nothing else has to be touched", async () => {
    const data = await dataOf("A,dossier-without-complaint,2026-08,45,100,");
    const scoreUnder = async (policy: string) => {
      const { out } = await cchc([
        "score",
        "--policy",
        policy,
        "--data",
        data,
        "--period",
        "2026-08",
        "--format",
        "json",
      ]);
      const result = readResult(JSON.parse(out));
      const score = result.cards[0]?.indicators.find(({ id }) => id === "5-4-dossier-satisfaction");
      return { points: score?.points?.toString(), sha256: result.policy.sha256 };
    };
    const shipped = await scoreUnder("qd-766");
    const file = "indicators/5-4-dossier-satisfaction.yaml";
    const changed = await policyWith([file, "fullAt: 90%", "fullAt: 50%"]);
    const provincial = await scoreUnder(changed);
    expect([shipped.points, provincial.points]).toEqual(["3", "5.4"]);
    expect(provincial.sha256).not.toBe(shipped.sha256);
  });
});
