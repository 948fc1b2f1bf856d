import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readMeasuredData, readTextFolder } from "@cchc/adapters";
import { readPolicy, runExamples, score } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { readBlocks } from "../../docs/markdown-blocks.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const texts = await readTextFolder(path.join(here, "policies", "epi"), { extensions: [".yaml"] });
const policy = readPolicy(texts);

describe("an index made of a policy folder and a CSV", () => {
  it("has examples that pass", () => {
    const outcomes = runExamples(policy);
    expect(outcomes).toHaveLength(11);
    expect(outcomes.filter(({ passed }) => !passed)).toEqual([]);
  });

  it.each([
    ["2020", { A: [66, 1], B: [66, 1], C: [61, 4], D: [64, 3], E: [50, 5] }],
    ["2022", { A: [54.2, 3], B: [52.8, 4], C: [67.5, 1], D: [64.4, 2], E: [31, undefined] }],
    ["2024", { A: [57, 3], B: [55.5, 5], C: [66.25, 1], D: [64, 2], E: [56, 4] }],
  ])("weighs the same scores by the edition of %s", async (period, expected) => {
    const measures = [...policy.measures.values()];
    const data = await readMeasuredData(path.join(here, "data", "simulated.csv"), { measures, items: [], period });
    const { cards } = score(policy, { ...data, period });
    expect(
      Object.fromEntries(cards.map(({ unit, total, rank }) => [unit.code, [total.points?.toNumber(), rank?.place]])),
    ).toEqual(expected);
  });

  it("is the one that the guide shows, file by file", () => {
    const shown = readBlocks(fileURLToPath(new URL("../../docs/guide/your-own-index.md", import.meta.url)))
      .filter(({ language, info }) => /^(yaml|csv)$/.test(language) && info.includes("/"))
      .map(({ info, text }) => [info, text] as const);
    expect(shown.map(([file]) => file).sort()).toEqual([
      "data/simulated.csv",
      ...[...texts.keys()].map((file) => `policies/epi/${file}`).sort(),
    ]);
    for (const [file, text] of shown) {
      expect(text).toBe(readFileSync(path.join(here, file), "utf8").trimEnd());
    }
  });
});
