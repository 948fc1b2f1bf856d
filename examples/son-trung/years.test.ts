import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "@cchc/cli";
import { readResult } from "@cchc/rules";
import { describe, expect, it, vi } from "vitest";

// Each run reads all records; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const folder = import.meta.dirname;
const readme = readFileSync(join(folder, "README.md"), "utf8");
/** Rows of the tables of years: the period, the unit, total, applicable maximum, flags. */
const rows = [...readme.matchAll(/^\| `(20[^`]+)` \| .* \((\d{5})\) \| ([\d.,]+) \| (\d+) \| (.+?) \|$/gm)].map(
  ([, period = "", unit = "", total = "", applicable = "", flags = ""]) => ({
    period,
    unit,
    total: total.replace(",", "."),
    applicable,
    flags,
  }),
);

async function scored(period: string) {
  const [out, err]: [string[], string[]] = [[], []];
  const data = join(folder, "data");
  const args = ["score", "--policy", "son-trung-2021-2026", "--data", data, "--period", period, "--format", "json"];
  await runProgram([...args, "--lang", "en"], {
    environment: {},
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
  });
  return { ...readResult(JSON.parse(out.join(""))), told: err.join("") };
}

describe("Sơn Trung year by year, through the merger of 2025-07-01", () => {
  it.each([...new Set(rows.map(({ period }) => period))])(
    "%s is as the README says, in both languages",
    async (period) => {
      const { cards } = await scored(period);
      const found = cards.map(({ unit, total, flags }) => ({
        period,
        unit: unit.code,
        total: total.points?.toFixed(2),
        applicable: total.applicable.toString(),
        flags: [...new Set(flags.map(({ id }) => id.split("-")[0]))].map((id) => `I${Number(id?.slice(1))}`).join(" "),
      }));
      const said = rows.filter((row) => row.period === period);
      expect(said).toEqual([...found, ...found]);
    },
  );

  it("leaves out the unit that does not stand, and says of the year of the merger that a part alone is counted", async () => {
    expect((await scored("2024")).told).toMatch(/not scored; given Xã Hương Sơn .* \[unit\/not-in-period\]/);
    expect((await scored("2026-01-01..2026-10-31")).told).toMatch(/given Xã Sơn Trung .* \[unit\/not-in-period\]/);
    expect((await scored("2025")).told.match(/\[unit\/part-of-period\]/g)).toHaveLength(2);
  });
});
