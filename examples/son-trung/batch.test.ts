import { fileURLToPath } from "node:url";
import { openRecords } from "@cchc/adapters";
import { entities, type Measurement, Measurer, parsePeriod } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import { columnsOf, readPolicyData, scoreBatch } from "@cchc/rules";
import { sonTrung20212026 } from "@cchc/rules/policies";
import { expect, it } from "vitest";
import { expectSameAsScore, expectSameCards } from "../../packages/rules/test/same-as-score.ts";

const policy = readPolicyData(sonTrung20212026);
const years = ["2021", "2022", "2023", "2024", "2025"];
const source = await openRecords(fileURLToPath(new URL("data", import.meta.url)), { entities });
const { units } = source;

/** Counts every year in one reading of the records. */
async function countYears(): Promise<Map<string, readonly Measurement[]>> {
  const measurers = years.map(
    (year) =>
      new Measurer({
        measures: policy.measures,
        entities,
        named: policy.named,
        calendar: vietnamCalendar(),
        period: parsePeriod(year),
        baselines: new Map(Object.entries(policy.baselines ?? {})),
        units: units.map(({ code }) => code),
        supplied: source.supplied,
        keepRecords: 2,
      }),
  );
  for await (const record of source.records()) {
    for (const measurer of measurers) {
      measurer.add(record);
    }
  }
  return new Map(measurers.map((measurer, index) => [years[index] ?? "", measurer.finish().measurements]));
}

const counted = await countYears();
const inputOf = (period: string) => ({ period, units, measurements: counted.get(period) ?? [] });

it.each(years)("%s: 91 indicators of both communes in a batch as one by one", (year) => {
  const input = inputOf(year);
  expect(input.measurements.length).toBeGreaterThan(200);
  expectSameAsScore(policy, input, columnsOf(policy, input));
});

it("gives whole cards, with records and flags", () => {
  const input = inputOf("2024");
  expectSameCards(policy, input, columnsOf(policy, input));
});

it("scores all years in one batch, each by its own rules", () => {
  const scored = scoreBatch(
    policy,
    years.map((year) => columnsOf(policy, inputOf(year))),
  );
  expect(scored.map(({ table }) => table.period.text)).toEqual(years);
  for (const table of scored) {
    expectSameAsScore(policy, inputOf(table.table.period.text), table.table);
  }
});
