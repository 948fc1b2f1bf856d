import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { cchc, type Run } from "../../test/cchc.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";

// Each run loads the register and the policy anew; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const table = `Ma;DV;TT;Nhan;Hen;Xong
h-1;18187;10;24/04/2024 08:00;14/05/2024 17:00;10/05/2024 10:00
h-2;18187;10;04/03/2024 08:00;06/03/2024 17:00;11/03/2024 10:00
h-3;18187;10;04/11/2024 08:00;06/11/2024 17:00;11/11/2024 10:00
h-4;18187;4;;;
`;
const columns = "{ id: Ma, unit: DV, status: TT, receivedAt: Nhan, dueAt: Hen, endedAt: Xong }";
const mappingText = `files: [{ file: x.csv, entity: case-file, delimiter: ";", columns: ${columns} }]\n`;

let [folder, mapping, result] = ["", "", ""];

beforeAll(async () => {
  const units = "unit,name,level,unitCode\n18187,Xã Sơn Trung,commune,18187\n";
  folder = await folderOf({ "units.csv": units, "x.csv": table });
  mapping = path.join(await folderOf({ "mapping.yaml": mappingText }), "mapping.yaml");
  result = path.join(await emptyFolder(), "r.json");
  const args = ["--data", folder, "--mapping", mapping, "--as-of", "2024-06-30", "--period", "2024", "--out", result];
  expect((await cchc(["score", "--policy", "son-trung-2021-2026", ...args])).code).toBe(1);
});

function explain(...more: readonly string[]): Promise<Run> {
  return cchc(["explain", result, "18187", ...more], { language: "en" });
}

/** As it was scored. */
function same(): readonly string[] {
  return ["--data", folder, "--mapping", mapping, "--as-of", "2024-06-30"];
}

describe("explain --data --format json prints one object and nothing else", () => {
  it("of the records behind an indicator: how many were what to each measure, and the first ids", async () => {
    const { code, out, err } = await explain("T4.2", ...same(), "--format", "json");
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({
      unit: { code: "18187", name: "Xã Sơn Trung" },
      period: { text: "2024", first: "2024-01-01", last: "2024-12-31" },
      indicator: { id: "t4-02-cases-early", code: "T4.2" },
      dataOfResult: true,
      measures: [
        {
          id: "case-early-06a",
          entity: "case-file",
          records: {
            met: { count: 1, ids: ["h-1"] },
            counted: { count: 1, ids: ["h-2"] },
            undated: { count: 1, ids: ["h-4"] },
            excluded: { count: 0, ids: [] },
            outside: { count: 0, ids: [] },
          },
        },
      ],
    });
  });

  it("of a measure that is made of others: which", async () => {
    const { measures } = JSON.parse((await explain("S2.2", ...same(), "--format", "json")).out);
    const [load] = measures;
    expect(load).toMatchObject({ id: "s2-2-load", madeOf: ["case-per-counter-fte", "working-days"] });
    expect(load).not.toHaveProperty("records");
  });

  it("of an entity without a file: that it was not supplied, which is not 0", async () => {
    const { measures, ...head } = JSON.parse((await explain("T3.1", ...same(), "--format", "json")).out);
    expect(head).not.toHaveProperty("dataOfResult");
    expect(measures).toMatchObject([{ id: "petition-on-time", entity: "petition", supplied: false }]);
    expect((await explain("T3.1", ...same())).out).toContain("the data has no file of this kind of record");
  });

  it("of one case file: its fields and its clock as data", async () => {
    const { code, out, err } = await explain("T4.1", "h-1", ...same(), "--format", "json");
    expect([code, err]).toEqual([0, ""]);
    const { entity, record, clock } = JSON.parse(out);
    expect(entity).toBe("case-file");
    expect(record).toMatchObject({ id: "h-1", status: "returned", dueAt: "2024-05-14T17:00:00" });
    expect(clock).toMatchObject({
      from: "2024-04-24T08:00:00",
      to: "2024-05-10T10:00:00",
      ended: true,
      workingDays: 10,
      by766: "on-time",
      byII06a: "early",
    });
    const holidays = clock.days.filter(({ reason }: { reason: string }) => reason === "holiday");
    expect(holidays.map(({ date }: { date: string }) => date)).toEqual(["2024-04-30", "2024-05-01"]);
  });
});

describe("explain of an area", () => {
  it("is a sum of its indicators, and each of them in a line", async () => {
    const { code, out } = await explain("T7");
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines[0]).toBe("Xã Sơn Trung (18187) · 2024 · Autonomy, posts, budget and public assets");
    expect(lines[2]).toBe("  = – T7.1 + – T7.2 + – T7.3 + – T7.4 + – T7.5 + – T7.6");
    expect(out).toMatch(/^ {2}T7\.2 .* Disbursement: no data/m);
    expect(out).not.toContain("T6.8");
  });

  it("says where it was scaled up", async () => {
    const { out } = await explain("t4");
    expect(out).toMatch(/^ {2}= \(.* T4\.1 .*\)\n {2}something was left out: multiplied by 30 ÷ \d/m);
  });

  it("is data, too", async () => {
    const { score, indicators, area } = JSON.parse((await explain("t7", "--format", "json")).out);
    expect([area.id, score.id, indicators.length]).toEqual(["t7", "t7", 6]);
  });
});

describe("what explain is told about the data", () => {
  it("is not said to differ when it is as it was scored", async () => {
    expect((await explain("T4.2", ...same())).err).toBe("");
  });

  it("differs without the same --as-of: other rows are accepted of the same file", async () => {
    const { code, err, out } = await explain("T4.2", "--data", folder, "--mapping", mapping);
    expect(code).toBe(0);
    expect(err).toMatch(/^note: x\.csv: the file of the result, of which another number of rows is accepted; .*\n$/);
    expect(err).toContain("given 4; expected 3: the same --as-of and --mapping as when it was scored");
    expect(out).toContain("h-3");
  });

  it("differs under another mapping, which the result has pinned", async () => {
    const changed = mappingText.replace("case-file,", "case-file, dateOnly: { dueAt: end },");
    const other = path.join(await folderOf({ "other.yaml": changed }), "other.yaml");
    const args = ["--data", folder, "--mapping", other, "--as-of", "2024-06-30"];
    for (const asked of [["T4.2"], ["T4.1", "h-1"]]) {
      const { code, err } = await explain(...asked, ...args);
      expect([code, err]).toEqual([
        0,
        expect.stringMatching(/given other\.yaml \(sha256 .*expected --mapping: mapping/),
      ]);
      expect(err).toContain("[mapping/not-of-result]");
    }
    const { mapping: pinned } = JSON.parse(await readFile(result, "utf8"));
    expect(pinned).toEqual({ name: "mapping.yaml", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it.each([
    ["a day of the data without data", ["T4.2", "--as-of", "2024-06-30"], "[usage/data-needed]"],
    ["a mapping without data", ["T4.2", "--mapping", "m.yaml"], "[usage/data-needed]"],
    ["data without an indicator", ["--data", "x"], "[usage/indicator-needed]"],
    ["data of a whole area", ["t4", "--data", "x"], "[usage/indicator-needed]"],
  ])("cannot be %s", async (_, args, code) => {
    expect(await explain(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(code) });
  });

  it("cannot be a day that there is not", async () => {
    expect((await explain("T4.2", "--data", folder, "--as-of", "2024-02-31")).code).toBe(2);
  });
});
