import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DataCheck } from "@cchc/rules";
import { describe, expect, it, vi } from "vitest";
import { cchc, type Run } from "../../test/cchc.ts";
import { countsHead, emptyFolder, folderOf, province } from "../../test/folders.ts";

// Each run loads the register and the policy anew; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const sonTrung = fileURLToPath(new URL("../../../../examples/son-trung/data", import.meta.url));
const units = "unit,name,level,unitCode\n18187,Xã Sơn Trung,commune,18187\n";
const petitions = "id,unit,about,receivedOn,dueOn,withinCompetence,answeredOn";
const assessments = "id,unit,indicator,kind,assessedOn,points,reason,proofSha256";
const good = "p-1,18187,staff,2024-01-15,2024-02-01,true,2024-01-20";

function check(folder: string, ...more: readonly string[]): Promise<Run> {
  return cchc(["check", "--data", folder, ...more], { language: "en" });
}

/** The check as data; what is printed keeps to its schema. */
async function checked(folder: string, ...more: readonly string[]): Promise<DataCheck> {
  return DataCheck.parse(JSON.parse((await check(folder, "--format", "json", ...more)).out));
}

function petitionsOf(...rows: readonly string[]): Promise<string> {
  return folderOf({ "units.csv": units, "petition.csv": [petitions, ...rows, ""].join("\n") });
}

const against = ["--policy", "son-trung-2021-2026", "--period", "2024"] as const;

describe("data without a fault", () => {
  it("is good enough: exit code 0, and the next step is to name a policy", async () => {
    const { code, out } = await check(await petitionsOf(good));
    expect(code).toBe(0);
    expect(out).toContain("Is this data good enough to score? Yes.\n");
    expect(out).toContain("Rows read: 2 = accepted 2 + rejected 0 (0% rejected; 0% allowed)");
    expect(out).toContain("Next: add --policy and --period");
  });
});

describe("rejected rows", () => {
  const bad = [
    good,
    "p-1,18187,staff,2024-01-15,2024-02-01,true,2024-01-22",
    "p-2,18187,staff,hôm qua,,true,",
    "p-3,18187,staff,,,true,",
    "p-4,99999,staff,2024-01-15,,true,",
  ];

  it("are counted by reason, with the first rows, and by unit where the unit is known", async () => {
    const { rejected, records, verdict } = await checked(await petitionsOf(...bad));
    expect(rejected.map(({ code, field, rows }) => [code, field, rows.count, rows.first])).toEqual([
      ["record/duplicate", "id", 1, ["3"]],
      ["date/unreadable", "receivedOn", 1, ["4"]],
      ["cell/blank", "receivedOn", 1, ["5"]],
      ["record/unknown-unit", "unit", 1, ["6"]],
    ]);
    expect(records[0]).toMatchObject({ entity: "petition", accepted: 1, rejected: 4 });
    expect(records[0]?.units).toMatchObject([{ unit: "18187", accepted: 1, rejected: 3, repeated: 1 }]);
    expect(verdict).toBe("no");
  });

  it("make exit code 1 over the allowed share of all rows or of a table, and 0 at it", async () => {
    const folder = await petitionsOf(good, "p-2,18187,staff,hôm qua,,true,");
    expect((await check(folder)).code).toBe(1);
    expect((await check(folder, "--max-rejected", "49.9%")).code).toBe(1);
    expect((await check(folder, "--max-rejected", "50%")).code).toBe(0);
    expect((await checked(folder, "--max-rejected", "40%")).limit.over).toEqual(["petition.csv"]);
  });

  it("decide the exit code of score by the same share", async () => {
    const folder = await petitionsOf(good, "p-2,18187,staff,hôm qua,,true,");
    expect((await cchc(["score", ...against, "--data", folder])).code).toBe(1);
    expect((await cchc(["score", ...against, "--data", folder, "--max-rejected", "50%"])).code).toBe(0);
  });

  it.each(["0.02", "-1%", "101%", "two", "2 percent"])("%s is no share that can be allowed", async (share) => {
    const { code, err } = await check(await petitionsOf(good), "--max-rejected", share);
    expect([code, err]).toEqual([2, expect.stringContaining("[usage/max-rejected]")]);
  });

  it("are written to rejects.csv once, although repeated ids are looked up in a second reading", async () => {
    const out = path.join(await emptyFolder(), "rejected");
    await check(await petitionsOf(...bad), "--rejects", out);
    const lines = (await readFile(path.join(out, "rejects.csv"), "utf8")).trimEnd().split("\n");
    expect(lines.slice(1).map((line) => line.split(",").slice(1, 3).join(","))).toEqual([
      "3,id",
      "4,receivedOn",
      "5,receivedOn",
      "6,unit",
    ]);
  });
});

describe("ids that were given twice", () => {
  it("with other values are an error that names the fields", async () => {
    const { discrepancies } = await checked(
      await petitionsOf(good, good.replace("2024-01-20", "2024-01-22").replace("true", "false")),
    );
    expect(discrepancies).toMatchObject([
      { code: "record/repeated-differs", severity: "error", unit: "18187", records: ["p-1"] },
    ]);
    expect(discrepancies[0]?.figures.map(({ title, value }) => [title.en, value])).toEqual([
      ["Within competence", "true ≠ false"],
      ["Answered on", "2024-01-20 ≠ 2024-01-22"],
    ]);
  });

  it("with the same values are rejected rows and no disagreement", async () => {
    const { discrepancies, records } = await checked(await petitionsOf(good, good));
    expect([discrepancies, records[0]?.units[0]?.repeated]).toEqual([[], 1]);
  });
});

describe("what a policy lacks", () => {
  it("is told by the file to supply, the field that is blank, the baseline without a record", async () => {
    const { blocked, indicators, fields } = await checked(
      await petitionsOf("p-1,18187,staff,2024-01-15,,true,"),
      ...against,
    );
    const lacks = (code: string) => blocked.find((one) => one.code === code)?.lacks;
    expect(lacks("T4.1")).toMatchObject([{ why: "no-file", entity: "case-file", file: "case-file.csv" }]);
    expect(lacks("T3.3")).toMatchObject([{ why: "blank-fields", entity: "petition", fields: ["answeredOn"] }]);
    expect(indicators).toEqual({ all: 91, complete: 91 - blocked.length });
    expect(fields.find(({ field }) => field === "receivedOn")).toMatchObject({ use: "needs", filled: 1, records: 1 });
    expect(fields.find(({ field }) => field === "forwardedOn")).toMatchObject({ column: false, filled: 0 });
  });

  it("is a baseline without a record, where the period has some", async () => {
    const folder = await folderOf({
      "units.csv": units,
      "survey.csv": "id,unit,endedOn,collector\ns-1,18187,2024-03-01,front\n",
    });
    const { blocked } = await checked(folder, ...against);
    expect(blocked.find(({ code }) => code === "S6.1")?.lacks).toMatchObject([
      { why: "no-baseline", baseline: { name: "2016-2021" } },
    ]);
  });

  it("is an error when nothing at all can be computed", async () => {
    const folder = await folderOf({ "units.csv": units, "assessment.csv": `${assessments}\n` });
    const { findings, verdict, indicators } = await checked(folder, ...against);
    expect([findings.error, verdict, indicators?.complete]).toEqual([1, "no", 0]);
  });

  it("cannot be told without the period: rules change with time", async () => {
    const { code, err } = await check(await petitionsOf(good), "--policy", "son-trung-2021-2026");
    expect([code, err]).toEqual([2, expect.stringContaining("[usage/check-period]")]);
  });
});

describe("counts", () => {
  it("of a province: one indicator is in no row, of all 164 agencies", async () => {
    const { blocked, indicators } = await checked(province, "--policy", "qd-766", "--period", "2026-08");
    expect(indicators).toEqual({ all: 20, complete: 19 });
    expect(blocked.map(({ code, units: of, lacks }) => [code, of.count, lacks[0]?.why])).toEqual([
      ["4.6", 164, "no-counts"],
    ]);
  });

  it("need a policy, whose measures they are of", async () => {
    const { code, err } = await check(province);
    expect([code, err]).toEqual([2, expect.stringContaining("[usage/check-counts]")]);
  });

  it("beside a stray CSV file are checked, and the stray file is told of", async () => {
    const folder = await folderOf({
      "units.csv": units,
      "counts.csv": `${countsHead}\n18187,petition-on-time,2024,2,3,\n`,
      "khac.csv": "a,b\n1,2\n",
    });
    const { warnings, tables } = await checked(folder, ...against);
    expect(tables.map(({ name }) => name)).toEqual(["units.csv", "counts.csv"]);
    expect(warnings.map(({ code }) => code)).toEqual(["data/unused-file"]);
  });

  it("have no dates: --as-of is wrong usage", async () => {
    const { code, err } = await check(province, "--policy", "qd-766", "--period", "2026-08", "--as-of", "2026-08-31");
    expect([code, err]).toEqual([2, expect.stringContaining("[usage/as-of-counts]")]);
  });

  it("beside records share a list of units, whose rejected rows count once", async () => {
    const folder = await folderOf({
      "units.csv": `${units}18187,Xã Sơn Trung,commune,18187\n`,
      "petition.csv": `${petitions}\n${good}\n`,
      "counts.csv": `${countsHead}\n18187,petition-on-time,2024,1,1,\n`,
    });
    const { rejected, discrepancies } = await checked(folder, ...against);
    expect(rejected.map(({ table, code, rows }) => [table, code, rows.count])).toEqual([
      ["units.csv", "unit/duplicate", 1],
    ]);
    expect(discrepancies).toEqual([]);
  });

  it("beside records are held against them", async () => {
    const folder = await folderOf({
      "units.csv": units,
      "petition.csv": `${petitions}\n${good}\n`,
      "counts.csv": `${countsHead}\n18187,petition-on-time,2024,2,3,\n`,
    });
    const { discrepancies, tables, warnings } = await checked(folder, ...against);
    expect(discrepancies).toMatchObject([
      {
        code: "counts/records-differ",
        unit: "18187",
        period: "2024",
        figures: [{ value: "2/3" }, { value: "1/1" }],
      },
    ]);
    expect(tables.map(({ name }) => name)).toEqual(["units.csv", "counts.csv", "petition.csv"]);
    expect(warnings).toEqual([]);
  });
});

describe("the simulated records of Sơn Trung", () => {
  it("hold every indicator of 2024, and the two planted faults of form II.06a", async () => {
    const { verdict, indicators, discrepancies, findings, tables } = await checked(sonTrung, ...against);
    expect(indicators).toEqual({ all: 91, complete: 91 });
    const recounted = discrepancies.filter(({ code }) => code === "ii06a/recount");
    expect(discrepancies.filter((one) => !recounted.includes(one)).map(({ code, period }) => [code, period])).toEqual([
      ["ii06a/done", "2024-04-01..2024-06-30"],
      ["ii06a/carry-over", "2023-07-01..2023-09-30"],
    ]);
    // The generator plants reports that hide late files: from 2024 on each report is off, and one of 2023.
    expect([...new Set(recounted.map(({ period }) => period))]).toEqual([
      "2023-07-01..2023-09-30",
      "2024-01-01..2024-03-31",
      "2024-04-01..2024-06-30",
      "2024-07-01..2024-09-30",
      "2024-10-01..2024-12-31",
    ]);
    expect([verdict, findings.error]).toEqual(["no", 2]);
    for (const { read, accepted, rejected } of tables) {
      expect(read).toBe(accepted + rejected);
    }
  });
});

it("data that is not there is unreadable input, not a finding", async () => {
  expect((await check("/no/such/folder")).code).toBe(3);
});

it("no value of a text field or a person comes out, in any form", async () => {
  const secrets = ["0912345678", "079123456789", "Nguyễn Văn An"];
  const folder = await folderOf({
    "units.csv": units,
    "petition.csv": [
      `${petitions},nguoi_gui,handledBy`,
      `${good},Nguyễn Văn An,`,
      `p-2,18187,staff,0912345678,,true,,Nguyễn Văn An,`,
      `p-3,079123456789,staff,2024-01-15,,true,,Nguyễn Văn An,`,
      "",
    ].join("\n"),
  });
  const runs = [await check(folder), await check(folder, "--format", "json"), await check(folder, ...against)];
  const text = runs.map(({ out, err }) => out + err).join("");
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});
