import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { cchc, type Run } from "../../test/cchc.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";

// Each run loads the register and the policy anew; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const head =
  "id,unit,status,receivedAt,dueAt,endedAt,returnedAt,extensions,supplements,supplementAskedAt,supplementGivenAt,apologyAt";
const rows = [
  // Over the holidays of 30 April and 1 May 2024, with a pause of two working days.
  "h-1,18187,returned,2024-04-24 08:00,2024-05-14 17:00,2024-05-10 10:00,2024-05-10 11:00,0,1,2024-05-03 08:00,2024-05-07 08:00,",
  "h-2,18187,returned,2024-03-04 08:00,2024-03-06 17:00,2024-03-11 10:00,2024-03-11 11:00,0,0,,,",
  "h-3,18187,returned,2024-03-04 08:00,2024-03-06 17:00,2024-03-11 10:00,2024-03-11 11:00,0,0,,,2024-03-06",
  "h-4,18187,processing,,,,,,,,,",
];

let [folder, result] = ["", ""];

beforeAll(async () => {
  folder = await folderOf({
    "units.csv": "unit,name,level,unitCode\n18187,Xã Sơn Trung,commune,18187\n",
    "case-file.csv": [head, ...rows, ""].join("\n"),
  });
  result = path.join(await emptyFolder(), "r.json");
  await cchc(["score", "--policy", "son-trung-2021-2026", "--data", folder, "--period", "2024", "--out", result]);
});

function explain(...more: readonly string[]): Promise<Run> {
  return cchc(["explain", result, "18187", ...more], { language: "en" });
}

describe("the records behind an indicator", () => {
  it("are listed by what each was to the measure, as many as the card counted", async () => {
    const { code, out } = await explain("T4.4", "--data", folder);
    expect([code, out]).toEqual([
      0,
      `Late case files answered with an apology (case-late-with-apology)
  Records: Case file; begun (“Received at”) and not over (“Ended at”) on some day of the period
  Counting rule: Progress by form II.06a of the Government Office
  Counted if: “Outcome by form II.06a” ∈ {“late”, “pending, late”} or (“Extensions” is present and “Extensions” ≥ 1 and (“Due date changed at” is absent or “Due date changed at” ≤ “Last day of the period”))
  Met if: “Apology dated” is present and “Apology dated” ≤ “Last day of the period”
  1 records that do not meet it: h-2
  1 records that meet it: h-3
  1 records without the date that puts them in a period: h-4
`,
    ]);
    const { cards } = JSON.parse(await readFile(result, "utf8"));
    const counted = cards[0].indicators.find(({ id }: { id: string }) => id === "t4-04-apology-coverage");
    expect(JSON.stringify(counted)).toContain('"denominator":"2"');
  });

  it("of a measure that is made of others are those of all the measures below", async () => {
    const { code, out } = await explain("S2.2", "--data", folder);
    expect(code).toBe(0);
    expect(out).toContain("(s2-2-load)\n  made of other measures");
    expect(out).toContain("(case-per-counter-fte)\n  made of other measures");
    expect(out).toContain(
      "(case-received)\n  Records: Case file; “Received at” in the period\n  3 records counted: h-1, h-2, h-3\n",
    );
    expect(out).toContain("(working-days)\n  not counted from records\n");
  });

  it("say which have no date that puts them in a period", async () => {
    expect((await explain("S2.2", "--data", folder)).out).toContain(
      "1 records without the date that puts them in a period: h-4",
    );
  });

  it("differ from the result's where the data is not the same, which is said", async () => {
    const text = await readFile(path.join(folder, "case-file.csv"), "utf8");
    const other = await folderOf({ "case-file.csv": text.replace("h-3", "h-33") });
    const { code, err } = await explain("T4.4", "--data", other);
    expect([code, err]).toEqual([0, expect.stringContaining("note: case-file.csv: not the data of the result")]);
    expect((await explain("T4.4", "--data", folder)).err).toBe("");
  });
});

describe("one record", () => {
  it("is told with the arithmetic of its time: received, holidays, pause, finished", async () => {
    const { code, out } = await explain("T4.1", "h-1", "--data", folder);
    expect(code).toBe(0);
    expect(out).toContain("Case file h-1\n");
    expect(out).toContain("Received 24 April 2024 08:00:00, ended 10 May 2024 10:00:00");
    expect(out).toContain("Paused for a supplement from 3 May 2024 08:00:00 to 7 May 2024 08:00:00");
    expect(out).toMatch(/30 April 2024: .*\n.*1 May 2024: /);
    expect(out).toContain("16 days after receipt − 6 days off − 3 days of waiting = 7 working days\n");
    expect(out).toContain("By metric 2.1 of Decision 766: on time\n");
  });

  it("is told in Vietnamese", async () => {
    const { out } = await cchc(["explain", result, "18187", "T4.1", "h-1", "--data", folder]);
    expect(out).toContain("Hồ sơ thủ tục hành chính h-1\n");
    expect(out).toContain("Tiếp nhận 24/04/2024 08:00:00, kết thúc 10/05/2024 10:00:00");
    expect(out).toContain("30/04/2024: ");
    expect(out).toContain("Theo chỉ tiêu 2.1 của Quyết định 766: đúng hạn\n");
  });

  it("stands behind an indicator also through the measures below its own", async () => {
    expect((await explain("S2.2", "h-2", "--data", folder)).code).toBe(0);
  });

  it.each([
    ["that there is not", ["T4.1", "h-9", "--data"], "[usage/unknown-record]"],
    ["of a kind that the indicator does not count", ["T3.1", "h-1", "--data"], "a record of petition;"],
  ])("%s is wrong usage", async (_, args, message) => {
    const { code, out, err } = await explain(...args, folder);
    expect([code, out, err]).toEqual([2, "", expect.stringContaining(message)]);
  });

  it("without --data is wrong usage", async () => {
    const { code, err } = await explain("T4.1", "h-1");
    expect([code, err]).toEqual([2, expect.stringContaining("[usage/data-needed]")]);
  });
});
