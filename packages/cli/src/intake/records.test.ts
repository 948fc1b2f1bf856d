import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { cchc, type Run } from "../../test/cchc.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";

// Each run loads the register and the policy anew; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const unitsFile = "unit,name,level,unitCode\n18187,Xã Sơn Trung,commune,18187\n18133,Xã Hương Sơn,commune,18133\n";
const head = "id,unit,status,receivedAt,dueAt,endedAt,returnedAt,extensions,supplements,supplementAskedAt,apologyAt";
const onTime = "h-1,18187,returned,2024-03-04 08:00,2024-03-11 17:00,2024-03-07 10:00,2024-03-07 11:00,0,0,,";
const late = "h-2,18187,returned,2024-03-04 08:00,2024-03-06 17:00,2024-03-11 10:00,2024-03-11 11:00,0,0,,";

function data(...rows: readonly string[]): Promise<string> {
  return folderOf({ "units.csv": unitsFile, "case-file.csv": [head, ...rows, ""].join("\n") });
}

function score(folder: string, ...more: readonly string[]): Promise<Run> {
  const period = more.includes("--period") ? [] : ["--period", "2024"];
  const args = ["score", "--policy", "son-trung-2021-2026", "--data", folder, ...period, ...more];
  return cchc(args, { language: "en" });
}

interface Card {
  readonly unit: { readonly code: string };
  readonly indicators: readonly {
    readonly id: string;
    readonly points?: string;
    readonly status: string;
    readonly reason: unknown;
  }[];
}

async function cards(folder: string, ...more: readonly string[]): Promise<readonly Card[]> {
  return JSON.parse((await score(folder, "--format", "json", ...more)).out).cards;
}

function codesOf(found: readonly Card[]): readonly string[] {
  return found.map(({ unit }) => unit.code);
}

describe("records are scored", () => {
  it("by all 91 indicators, each with a status and a reason", async () => {
    const [card] = await cards(await data(onTime, late));
    expect(card?.indicators).toHaveLength(91);
    expect(card?.indicators.filter(({ status, reason }) => !status || reason === undefined)).toEqual([]);
    const byId = new Map(card?.indicators.map((one) => [one.id, one]));
    expect(byId.get("t4-01-cases-on-time")).toMatchObject({ status: "scored" });
    expect(byId.get("t4-04-apology-coverage")).toMatchObject({ status: "scored", points: "0" });
    expect(byId.get("t3-01-petitions-on-time")).toMatchObject({ status: "no-data" });
  });

  it("and the rows of every file are accounted for, with exit code 0", async () => {
    const { code, err } = await score(await data(onTime, late));
    expect(code).toBe(0);
    expect(err).toContain("units.csv: read 2 = accepted 2 + rejected 0\n");
    expect(err).toContain("case-file.csv: read 2 = accepted 2 + rejected 0\n");
  });

  it("the same to the byte on a second run", async () => {
    const folder = await data(onTime, late);
    expect((await score(folder, "--format", "json")).out).toBe((await score(folder, "--format", "json")).out);
  });

  it("from one file that is named after an entity, of the units that its records name", async () => {
    const folder = await data(onTime, late);
    expect(codesOf(await cards(path.join(folder, "case-file.csv")))).toEqual(["18187"]);
  });

  it("with --units only those", async () => {
    const folder = await data(onTime);
    expect(codesOf(await cards(folder, "--units", "18133", "--period", "2025"))).toEqual(["18133"]);
    const { code, err } = await score(folder, "--units", "9");
    expect([code, err]).toEqual([2, expect.stringContaining("[usage/unknown-unit]")]);
  });

  it("of any form with a mapping", async () => {
    const folder = await folderOf({
      "export.csv":
        "So ho so;Ma DV;Trang thai;Ngay nhan;Hen tra;Xong\nh-1;18187;10;04/03/2024 08:00;11/03/2024 17:00;07/03/2024 10:00\n",
    });
    const mapping = path.join(
      await folderOf({
        "mapping.yaml": `files:
  - file: export.csv
    entity: case-file
    delimiter: ";"
    columns: { id: So ho so, unit: Ma DV, status: Trang thai, receivedAt: Ngay nhan, dueAt: Hen tra, endedAt: Xong }
`,
      }),
      "mapping.yaml",
    );
    const { code, err, out } = await score(folder, "--mapping", mapping, "--format", "json");
    expect(err).toContain("export.csv: read 1 = accepted 1 + rejected 0\n");
    expect([code, codesOf(JSON.parse(out).cards)]).toEqual([0, ["18187"]]);
  });
});

describe("records in no period are accepted, counted and said:", () => {
  const undated = "h-3,18187,processing,,,,,,,,";
  const later = onTime.replace("h-1", "h-4").replaceAll("2024-03", "2025-03");

  it("those without the date that puts them into one, with their ids; each measurement has their number", async () => {
    const folder = await data(onTime, undated);
    const { code, err } = await score(folder);
    expect(code).toBe(0);
    expect(err).toContain(
      "note: case-file.csv: 1 records (Case file) have no “Received at” (receivedAt), so they are in no period: measures by that date do not count them; given h-3;",
    );
    expect(err).toContain("case-file.csv: read 2 = accepted 2 + rejected 0\n");
    const [card] = await cards(folder);
    const early = card?.indicators.find(({ id }) => id === "t4-02-cases-early");
    expect(early).toMatchObject({ measurement: { denominator: "1", undated: 1 } });
  });

  it("and the page of an indicator says so", async () => {
    const result = path.join(await emptyFolder(), "r.json");
    await score(await data(onTime, undated), "--out", result);
    const { out } = await cchc(["explain", result, "18187", "T4.2"]);
    expect(out).toContain("Thiếu ngày: 1 bản ghi chưa có “Ngày giờ kết thúc xử lý” nên không thuộc kỳ nào\n");
  });

  it("those of another period, in one line for all entities", async () => {
    const { err } = await score(await data(onTime, later));
    expect(err).toContain("note: records outside the period (2024) and every baseline, not used: case-file 1/2\n");
    expect((await score(await data(onTime))).err).not.toContain("outside the period");
  });
});

it("a figure of a whole year has a status and a reason in half a year, not a misleading number", async () => {
  const folder = await folderOf({
    "units.csv": unitsFile,
    "training.csv": "id,unit,staff,date,days\nt-1,18187,s-1,2024-03-04,2\n",
    "staff.csv": "id,unit,kind,from\ns-1,18187,civil-servant,2021-01-01\n",
    "budget-line.csv": "id,unit,code,budgetTo,planned,spent\nb-1,18187,total,2024-12-31,100,99\n",
  });
  for (const [period, expected] of [
    ["2024", ["scored", "scored"]],
    ["2024-H1", ["not-applicable", "not-applicable"]],
    ["2024-H2", ["not-applicable", "not-applicable"]],
    ["2024-01-01..2024-10-31", ["not-applicable", "not-applicable"]],
  ] as const) {
    const [card] = await cards(folder, "--period", period);
    const of = (id: string) => card?.indicators.find((one) => one.id === id)?.status;
    expect([of("t6-08-training-days"), of("t7-02-disbursement")]).toEqual(expected);
  }
  const result = path.join(await emptyFolder(), "r.json");
  await score(folder, "--period", "2024-H1", "--out", result);
  const { out } = await cchc(["explain", result, "18187", "T6.8"]);
  expect(out).toContain("Giá trị: chỉ tính cho kỳ trọn một năm\n");
});

describe("units by the register", () => {
  it.each([
    ["2024", ["18187"]],
    ["2025-H1", ["18187"]],
    ["2026", ["18133"]],
  ])("in %s the one that stands is scored, the other left out with a note", async (period, codes) => {
    const folder = await data(onTime);
    expect(codesOf(await cards(folder, "--period", period))).toEqual(codes);
    const { code, err } = await score(folder, "--period", period);
    expect([code, err.match(/\[unit\/not-in-period\]/g)?.length]).toEqual([0, 1]);
  });

  it("in the year of the merger both are scored for a part, and each is said and flagged", async () => {
    const after = onTime.replace("h-1", "h-9").replaceAll("2024-03", "2025-09");
    const folder = await data(onTime, after);
    const { code, err, out } = await score(folder, "--period", "2025", "--format", "json");
    expect([code, codesOf(JSON.parse(out).cards)]).toEqual([0, ["18187", "18133"]]);
    expect(err.match(/note: the unit stands for a part of the period alone .*\[unit\/part-of-period\]/g)).toHaveLength(
      2,
    );
    const { flags } = JSON.parse(out).cards[0];
    expect(JSON.stringify(flags)).toContain("h-9");
  });

  it("without a list are those that records name, in the order of their codes", async () => {
    const rows = [onTime.replace("18187", "B"), onTime.replace("18187", "A")];
    const folder = await folderOf({
      "case-file.csv": [head, ...rows.map((row, i) => row.replace("h-1", `h${i}`))].join("\n"),
    });
    expect(codesOf(await cards(folder)).toSorted()).toEqual(["A", "B"]);
  });
});

describe("a bad row is rejected, counted, placed and explained, and the run ends with 1:", () => {
  it.each([
    ["an unknown unit", onTime.replace("18187", "99999"), "column unit"],
    ["due before received", onTime.replace("2024-03-11 17:00", "2024-03-01 17:00"), "column dueAt"],
    ["finished before received", onTime.replace("2024-03-07 10:00", "2024-03-01 10:00"), "column endedAt"],
    ["the 31st of February", onTime.replace("2024-03-04 08:00", "31/02/2024 08:00"), "column receivedAt"],
    ["an unknown code", onTime.replace("returned", "lost"), "column status"],
    ["an id that was there before", late.replace("h-2", "h-0"), "column id"],
  ])("%s", async (_, row, column) => {
    const { code, err, out } = await score(await data(late.replace("h-2", "h-0"), row));
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^rejected: case-file\\.csv, row 3, ${column}: .* \\[.+/.+\\]$`, "m"));
    expect(err).toContain("case-file.csv: read 2 = accepted 1 + rejected 1\n");
    expect(out).toContain("PARTIAL RESULT: rows of data that were rejected: 1.");
  });

  it("a date after --as-of; without --as-of nothing is in the future", async () => {
    const folder = await data(late, onTime.replace("2024-03-07 11:00", "2024-09-07 11:00"));
    const { code, err } = await score(folder, "--as-of", "2024-06-30");
    expect([code, err]).toEqual([
      1,
      expect.stringContaining("row 3, column returnedAt: a date after the day of the data"),
    ]);
    expect((await score(folder)).code).toBe(0);
    expect((await score(folder, "--as-of", "30/06")).code).toBe(2);
  });

  it("but a supplement that never ended, and a record in no period, are accepted", async () => {
    const open = "h-3,18187,returned,2024-03-04 08:00,2024-03-11 17:00,2024-03-07 10:00,,0,1,2024-03-05 08:00,";
    const { code, err } = await score(await data(open, "h-4,18187,processing,,,,,,,,"));
    expect([code, err]).toEqual([0, expect.stringContaining("[record/supplement-open]")]);
    expect(err).toContain("case-file.csv: read 2 = accepted 2 + rejected 0\n");
  });
});

it("of many bad rows the first are told, then how many of each kind there are, however many", async () => {
  const rows = Array.from(
    { length: 1200 },
    (_, index) => `h-${index},18187,${index % 3 ? "lost" : "returned"},31/02/2024 08:00,,,,0,0,,`,
  );
  const { code, err } = await score(await data(...rows));
  expect(code).toBe(1);
  expect(err.match(/^rejected: case-file\.csv, row/gm)).toHaveLength(20);
  expect(err).toContain(
    "rejected: and 1980 more, all of them with --rejects; by kind: date/no-such-day (column receivedAt) 1200; record/unknown-code (column status) 800\n",
  );
  expect(err).toContain("case-file.csv: read 1200 = accepted 0 + rejected 1200\n");
});

describe("what a whole run cannot use ends it with 3:", () => {
  it.each([
    ["a missing column", { "case-file.csv": "id,receivedAt\nh-1,2024-03-04 08:00\n" }, "[table/missing-column]"],
    ["two files of one entity", { "case-file.csv": head, "Case-File.csv": head }, "[records/two-files]"],
    ["a file of no entity", { "case-file.csv": head, "ho-so.csv": head }, "[records/unknown-file]"],
    ["neither counts nor records", {}, "CSV files named after entities (records), or a mapping (--mapping)"],
  ])("%s", async (_, files, message) => {
    const { code, out, err } = await score(await folderOf(files));
    expect([code, out, err]).toEqual([3, "", expect.stringContaining(message)]);
  });

  it("a folder or a mapping that is not there", async () => {
    expect((await score("/nowhere")).err).toContain("[file/missing]");
    expect((await score(await data(onTime), "--mapping", "/nowhere.yaml")).code).toBe(3);
  });
});

describe("--rejects", () => {
  const bad = onTime.replace("returned", "lost");

  it("writes every rejected row with its place, value and reason", async () => {
    const folder = path.join(await emptyFolder(), "new");
    expect((await score(await data(late, bad), "--rejects", folder)).code).toBe(1);
    const [header, row, end] = (await readFile(path.join(folder, "rejects.csv"), "utf8")).split("\n");
    expect(header).toBe("\uFEFFfile,row,column,value,code,reason_vi,reason_en");
    expect(row).toMatch(/^case-file\.csv,3,status,lost,/);
    expect(end).toBe("");
  });

  it("that cannot be written is an error before anything is scored", async () => {
    const file = path.join(await folderOf({ taken: "" }), "taken");
    const { code, out, err } = await score(await data(bad), "--rejects", path.join(file, "in"));
    expect([code, out, err]).toEqual([3, "", expect.stringMatching(/^error: .*\[out\/cannot-write\]\n$/)]);
  });

  it("of a run that fails leaves an earlier file and nothing else", async () => {
    const folder = await folderOf({ "rejects.csv": "earlier" });
    const broken = await data(bad);
    await mkdir(path.join(broken, "x"));
    await writeFile(path.join(broken, "meeting.csv"), Uint8Array.from([0xff, 0xfe, 0x00]));
    expect((await score(broken, "--rejects", folder)).code).toBe(3);
    expect(await readdir(folder)).toEqual(["rejects.csv"]);
    expect(await readFile(path.join(folder, "rejects.csv"), "utf8")).toBe("earlier");
  });
});

it("a hostile text in a record never reaches the terminal as it is", async () => {
  const evil = "\u001B[2J\u202Eh";
  const folder = await data(onTime.replace("h-1", evil), late.replace("returned", `${evil}x`));
  const result = path.join(await emptyFolder(), "r.json");
  const { out, err } = await score(folder, "--out", result);
  const told = await cchc(["explain", result, "18187", "T4.1", "--data", folder]);
  for (const text of [out, err, told.out, told.err]) {
    expect(text).not.toContain("\u001B");
  }
});
