import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder } from "../../test/folders.ts";

const data = fileURLToPath(new URL("../../../../examples/son-trung/data", import.meta.url));

it.each([
  ["2021", 115],
  ["2022", 115],
  ["2023", 115],
  ["2024", 115],
  ["2025", 230],
  ["2026-01-01..2026-10-31", 115],
])("every card of Sơn Trung in %s comes out again, by a stock json-rules-engine too", async (period, judgements) => {
  const file = path.join(await emptyFolder(), "r.json");
  await cchc(["score", "--policy", "son-trung-2021-2026", "--data", data, "--period", period, "--out", file]);
  const { code, out } = await cchc([
    "verify",
    file,
    "--data",
    data,
    "--engine",
    "json-rules-engine",
    "--format",
    "json",
  ]);
  const { verification, stock, inputs } = JSON.parse(out);
  expect(verification).toMatchObject({ equal: true, differences: [], cardDifferences: [] });
  expect(stock).toMatchObject({ equal: true, judgements, cardDifferences: [], refused: [] });
  expect(inputs.filter(({ state }: { state: string }) => state !== "same")).toEqual([]);
  expect(code).toBe(0);
});
