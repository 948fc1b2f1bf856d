import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { share } from "../../test/build-policy.ts";
import { cardPolicyTexts } from "../../test/card-policy.ts";
import { readShipped } from "../../test/read-shipped.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { score } from "../scorecard/score.ts";
import { blockYaml } from "./block-yaml.ts";
import { exampleOfCard, exampleOfIndicator } from "./example-of-card.ts";
import { runTests } from "./run-tests.ts";

const texts = cardPolicyTexts("  - { name: x, expect: { total: 5 } }");
const policy = readPolicy(texts);
const result = score(policy, {
  period: "2026-08",
  units: [{ code: "H44.1", name: "Xã Một", level: "commune" }],
  measurements: [{ ...share("H44.1", 7, 9), measure: "cases-on-time" }],
});
const [card] = result.cards;
const disputed = { policy, result, card: card ?? expect.fail("there is a card") };

describe("a case of a result as an example", () => {
  test("carries counts and what came of them, and nobody's name or code", () => {
    const data = parse(blockYaml(exampleOfCard(disputed)));
    expect(data).toMatchObject({
      figures: "real",
      given: { period: "2026-08", level: "commune", counts: { "cases-on-time": { numerator: 7, denominator: 9 } } },
      cases: [{ expect: { total: "70/9", grade: "good", indicators: { "on-time": "70/9" } } }],
    });
    expect(JSON.stringify(data)).not.toMatch(/H44|Xã Một/);
  });

  test("keeps the code when it shall", () => {
    expect(exampleOfCard({ ...disputed, code: "H44.1" })).toMatchObject({ given: { code: "H44.1" } });
  });

  test("passes under the policy that judged", async () => {
    const added = new Map([...texts, ["examples/case-2026-08.yaml", blockYaml(exampleOfCard(disputed))]]);
    const outcomes = await runTests(readPolicy(added), { filter: "case-2026-08" });
    expect(outcomes.map(({ passed }) => passed)).toEqual([true]);
  });

  test("is one line for one indicator, which passes too", async () => {
    const [indicator] = policy.indicators;
    const example = exampleOfIndicator(indicator ?? expect.fail("there is an indicator"), disputed);
    expect(example).toMatchObject({ on: "2026-08-01", expect: { status: "scored" } });
    const outcomes = await runTests({
      ...policy,
      cards: [],
      indicators: policy.indicators.map((one) => ({ ...one, examples: [example] })),
    });
    expect(outcomes.map(({ passed }) => passed)).toEqual([true]);
  });
});

test("an agency of the example passes as it was judged, with published scores and parts", async () => {
  const shipped = readShipped("qd-766");
  const counted = shipped.cards.find(({ id }) => id === "hy-cuong-2026-08")?.given?.counts ?? {};
  const measurements = Object.entries(counted).flatMap(([measure, one]) =>
    "numerator" in one ? [{ ...share("H44.104", one.numerator, one.denominator), measure }] : [],
  );
  const published = [{ unit: "H44.104", item: "3-1-online-services", period: "2026-08" }];
  const judged = score(shipped, { period: "2026-08", measurements, published });
  const [one] = judged.cards;
  const example = exampleOfCard({ policy: shipped, result: judged, card: one ?? expect.fail("there is a card") });
  const read = parse(blockYaml(example));
  expect(Object.keys(read.given.counts)).toHaveLength(19);
  expect(read.cases[0].expect.areas.progress).toBe("1708/127");
});
