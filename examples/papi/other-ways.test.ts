/** Areas and criteria that come and go, and ranks that ask for evidence, through every other way to the same cards. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readMeasuredData } from "@cchc/adapters";
import { Exact, parsePeriod, parsePlainDate } from "@cchc/core";
import {
  columnsOf,
  compileBatch,
  counterfactual,
  readPolicyData,
  rescore,
  score,
  scoreBatch,
  toJsonRulesEngine,
  traceIndicator,
  verifyResult,
} from "@cchc/rules";
import { papi } from "@cchc/rules/policies";
import { describe, expect, it } from "vitest";
import { expectSameAsScore, expectSameCards } from "../../packages/rules/test/same-as-score.ts";

const policy = readPolicyData(papi);
const data = path.join(fileURLToPath(new URL(".", import.meta.url)), "data");

async function inputOf(period: string) {
  const items = [...policy.indicators, ...policy.areas].map(({ id }) => id);
  const measured = await readMeasuredData(data, { measures: [...policy.measures.values()], items, period });
  return { ...measured, period, inputs: measured.files };
}

describe.each(["2014", "2018", "2023"])("%s, with blank provinces", (period) => {
  it("is the same in one batch as one by one, ranks by evidence included", async () => {
    const input = await inputOf(period);
    const table = columnsOf(policy, input);
    expectSameAsScore(policy, input, table);
    expectSameCards(policy, input, table);
  });

  it("is equal when a stored result is computed again", async () => {
    const verification = verifyResult(score(policy, await inputOf(period)));
    expect(verification).toMatchObject({ equal: true, cards: 63, cardDifferences: [] });
  });

  it("keeps its total when nothing is supposed to be otherwise, and the sum of areas when something is", async () => {
    const input = await inputOf(period);
    const result = score(policy, input);
    const [card] = result.cards;
    const measured = card?.indicators.find(({ points }) => points !== undefined);
    const measurement = measured?.measurement;
    if (card === undefined || measured === undefined || measurement === undefined) {
      throw new Error("no card");
    }
    const change = { unit: card.unit.code, measure: measurement.measure, amount: measured.max.toString() };
    const { cards, unknown } = rescore({ result, policy, input }, [change]);
    expect(unknown).toEqual([]);
    const after = cards[0]?.total.points;
    expect(after?.toString()).toBe(
      card.total.points
        ?.plus(measured.max)
        .minus(measured.points ?? 0)
        .toString(),
    );
    const helps = counterfactual(policy, card, measured.id);
    expect(helps.kind).not.toBe("none");
    expect(traceIndicator(policy, card, measured.id).points?.toString()).toBe(measured.points?.toString());
  });
});

it("two years with other areas are two plans, and a plan refuses a year of other areas", async () => {
  const tables = await Promise.all(["2016", "2024"].map(async (period) => columnsOf(policy, await inputOf(period))));
  const [before, after] = scoreBatch(policy, tables);
  const maximum = (scored: typeof before) => scored?.rolledUp(0).total.applicable?.toString();
  expect([before, after].map((scored) => scored?.rolledUp(0).areas.length)).toEqual([6, 8]);
  expect([maximum(before), Exact.of(maximum(after) ?? 0).compare(60) > 0]).toEqual(["60", true]);
  const plan = compileBatch(policy, { on: parsePeriod("2016").first });
  expect(() => plan.run(columnsOf(policy, { period: "2024", measurements: [] }))).toThrow("batch/other-rules");
});

it("exports the criteria of the day alone", () => {
  const judged = (day: string) =>
    new Set(toJsonRulesEngine(policy, { on: parsePlainDate(day) }).rules.map(({ event }) => event.params.indicator));
  const areaOf = new Map(policy.indicators.map(({ id, area }) => [id, area]));
  const areas = (day: string) => new Set([...judged(day)].map((id) => areaOf.get(id))).size;
  expect([areas("2016-01-01"), areas("2018-01-01")]).toEqual([6, 8]);
});
