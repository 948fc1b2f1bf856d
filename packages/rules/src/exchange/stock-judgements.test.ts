import { describe, expect, it } from "vitest";
import { buildPolicy, commune, share } from "../../test/build-policy.ts";
import { startStock } from "../../test/stock-engine.ts";
import { exactFacts, stockFacts } from "./stock-facts.ts";
import { stockJudgements } from "./stock-judgements.ts";
import { toJsonRulesEngine } from "./to-json-rules-engine.ts";

const part = (id: string, max: number) =>
  `{ id: ${id}, title: { vi: a, en: a }, measure: ${id}, max: ${max}, score: { shape: linear }, when: { emptyDenominator: exclude-and-rescale, noData: withhold } }`;
const policy = buildPolicy({
  areas: { service: 8 },
  measures: { share: "ratio", other: "ratio" },
  indicators: { both: { max: 8, score: `{ shape: sum, parts: [${part("share", 6)}, ${part("other", 4)}] }` } },
});
const rules = toJsonRulesEngine(policy, { on: "2026-08-01" });

async function judged(...counts: [numerator: number, denominator: number][]) {
  const measures = ["share", "other"];
  const measurements = counts.map(([n, d], index) => ({ ...share("A", n, d), measure: measures[index] ?? "" }));
  const unit = { unit: commune("A"), measurements, published: [], leaders: new Map() };
  const facts = exactFacts(rules, unit);
  return { events: await startStock(rules)(stockFacts(rules, unit)), facts };
}

describe("events of one run are judgements", () => {
  it("of the parts and of their sum, with points computed exactly", async () => {
    const { events, facts } = await judged([1, 3], [1, 4]);
    const told = [...stockJudgements(rules, events, facts)].map(([name, one]) => [
      name,
      one.status,
      `${one.points}`,
      one.reason,
    ]);
    expect(told).toEqual([
      ["part/both/share", "scored", "2", "linear/higher"],
      ["part/both/other", "scored", "1", "linear/higher"],
      ["indicator/both", "scored", "3", "sum/parts"],
    ]);
  });

  it("of a sum that is capped, and of one that a left-out part scales up", async () => {
    const all = await judged([1, 1], [1, 1]);
    const scaled = await judged([1, 2], [0, 0]);
    const sumOf = ({ events, facts }: Awaited<ReturnType<typeof judged>>) =>
      stockJudgements(rules, events, facts).get("indicator/both");
    expect(sumOf(all)).toMatchObject({ reason: "sum/capped", outcome: "parts" });
    expect(`${sumOf(all)?.points} ${sumOf(scaled)?.points}`).toBe("8 5");
  });

  it("of a sum without points, which has the status of the first part that was withheld", async () => {
    const { events, facts } = await judged([0, 0]);
    expect(stockJudgements(rules, events, facts).get("indicator/both")).toMatchObject({
      status: "no-data",
      reason: "no-data/withhold",
    });
  });
});

describe("refused is", () => {
  it("a run in which an indicator stays silent, or speaks twice", async () => {
    const { events, facts } = await judged([1, 3], [1, 4]);
    const twice = events.filter(({ type }) => type === "part/both/share");
    expect(() => stockJudgements(rules, [], facts)).toThrow(/given indicator\/both; .*\[exchange\/not-one-event\]/);
    expect(() => stockJudgements(rules, [...events, ...twice], facts)).toThrow(
      /given part\/both\/share; .*\[exchange\/not-one-event\]/,
    );
    expect(() =>
      stockJudgements(
        rules,
        events.filter((one) => !twice.includes(one)),
        facts,
      ),
    ).toThrow(/given part\/both\/share; .*\[exchange\/not-one-event\]/);
  });

  it("an event of other rules", async () => {
    const { events, facts } = await judged([1, 3], [1, 4]);
    expect(() => stockJudgements(rules, [...events, { type: "fraud" }], facts)).toThrow(
      /given fraud\/; .*\[exchange\/unknown-event\]/,
    );
  });
});
