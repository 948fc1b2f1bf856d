import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "@cchc/cli";
import { readResult } from "@cchc/rules";
import { describe, expect, it } from "vitest";

const data = fileURLToPath(new URL("data", import.meta.url));

/** Totals that the forms themselves give agencies, by year. */
function totalsOf(year: string): number[] {
  const [header = "", ...lines] = readFileSync(path.join(data, "nine-criteria.csv"), "utf8").trim().split("\n");
  const column = (name: string) => header.split(",").indexOf(name);
  return lines
    .map((line) => line.split(","))
    .filter((row) => row[column("assessedOn")]?.startsWith(year) && row[column("subject")] === "agency")
    .map((row) => Number(row[column("total")]));
}

describe("the nine criteria of Decree 61/2018 over the simulated forms of Sơn Trung", () => {
  it.each([
    ["2021", "2021", [16, 15], "15.5", "excellent"],
    ["2022", "2022", [16, 16], "16", "excellent"],
    ["2023", "2023", [17, 16], "16.5", "excellent"],
    ["2024", "2024", [17, 18], "17.5", "excellent"],
    ["2025", "2025-H1", [18, 17], "17.5", "excellent"],
  ])("of %s give the mean of the agency's totals", async (...[year, period, totals, points, grade]) => {
    const out: string[] = [];
    const args = ["score", "--policy", "nd-61-2018-one-stop", "--data", data, "--period", period, "--format", "json"];
    await runProgram(args, {
      environment: {},
      stdout: { write: (text) => out.push(text) },
      stderr: { write: () => undefined },
    });
    const card = readResult(JSON.parse(out.join(""))).cards.find(({ unit }) => unit.code === "18187");
    expect(totalsOf(year)).toEqual(totals);
    expect([card?.total.points?.toString(), card?.grade, card?.rank?.place]).toEqual([points, grade, 1]);
  });
});
