import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "@cchc/cli";
import { readPolicyData, readResult, type Scorecard } from "@cchc/rules";
import { sonTrung20212026 } from "@cchc/rules/policies";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultOptions } from "./generate/options.ts";
import type { PlantedProblem } from "./generate/problems/planted-problem.ts";
import { plantedProblems } from "./generate/problems/planted-problems.ts";
import { writeRecords } from "./generate/write-records.ts";

const problems: readonly PlantedProblem[] = plantedProblems;
const policy = readPolicyData(sonTrung20212026);
const years = [...new Set(problems.map(({ year }) => year))];
const cards = new Map<string, Scorecard>();
const folder = mkdtempSync(join(tmpdir(), "planted-"));

/** Scores a year through the command, as an inspector would; 2026 until the day on which the records end. */
async function scoreYear(data: string, year: number): Promise<void> {
  const period = year === 2026 ? "2026-01-01..2026-10-31" : `${year}`;
  const out: string[] = [];
  const args = ["score", "--policy", policy.id, "--data", join(folder, data), "--period", period, "--format", "json"];
  await runProgram(args, {
    environment: {},
    stdout: { write: (text) => out.push(text) },
    stderr: { write: () => undefined },
  });
  for (const card of readResult(JSON.parse(out.join(""))).cards) {
    cards.set(`${data} ${year} ${card.unit.code}`, card);
  }
}

beforeAll(async () => {
  writeRecords(join(folder, "all"), defaultOptions);
  writeRecords(join(folder, "none"), { ...defaultOptions, problems: new Set<never>() });
  for (const year of years) {
    await scoreYear("all", year);
    await scoreYear("none", year);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a card says of an indicator or flag by its short code, or of a measure by its id: all but the records it rests on. */
function said(data: string, { year, unit }: PlantedProblem, code: string): string {
  const card = cards.get(`${data} ${year} ${unit}`);
  const flag = policy.flags.find((one) => one.code === code);
  const indicator = policy.indicators.find((one) => one.code === code);
  const related = card?.indicators.flatMap((one) => one.related ?? []).find(({ measure }) => measure === code);
  const about =
    flag === undefined
      ? (card?.indicators.find(({ id }) => id === indicator?.id) ?? related)
      : card?.flags.filter(({ id }) => id === flag.id);
  return JSON.stringify(about, (key, value: unknown) => (key === "records" ? undefined : value));
}

describe("every planted problem is found by the indicator or flag that is meant for it", () => {
  it.each(problems)("$id: $foundBy", (problem) => {
    for (const code of problem.foundBy) {
      const found = said("all", problem, code);
      expect(found, code).toBeTypeOf("string");
      expect(found, code).not.toBe(said("none", problem, code));
    }
  });
});
