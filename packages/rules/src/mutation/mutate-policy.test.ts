import { describe, expect, test } from "vitest";
import { buildPolicy, type IndicatorSketch } from "../../test/build-policy.ts";
import { cardPolicy } from "../../test/card-policy.ts";
import { readShipped, shippedIds } from "../../test/read-shipped.ts";
import type { Policy } from "../policy/policy.ts";
import { flowYaml } from "../testing/example-yaml.ts";
import { prepareCards } from "../testing/prepare-cards.ts";
import { mutantOfFlag, mutantOfHead, mutantOfIndicator } from "./mutant.ts";
import { mutatePolicy } from "./mutate-policy.ts";

const capped = "{ shape: capped-linear, fullAt: 80% }";

async function tried(policy: Policy, wanted = /./) {
  const mutants = mutatePolicy(policy, await prepareCards(policy));
  return mutants
    .map((one) => ({ ...one, told: `${one.path.join(".")}: ${one.from} → ${one.to}` }))
    .filter(({ told }) => wanted.test(told));
}

function only(sketch: IndicatorSketch): Policy {
  return buildPolicy({ areas: { service: 10 }, indicators: { only: sketch } });
}

const at = (n: number, points: string) =>
  `{ name: at ${n}, given: { counts: { numerator: ${n}, denominator: 1000 } }, expect: { points: ${points} } }`;

describe("a changed threshold", () => {
  test("is noticed by examples at it and under it", async () => {
    const policy = only({ score: capped, examples: `[${at(800, "10")}, ${at(400, "5")}]` });
    expect(await tried(policy, /fullAt/)).toMatchObject([
      { told: "rules.0.score.fullAt: 80% → 79.9%", fate: "killed", by: "at 400" },
      { told: "rules.0.score.fullAt: 80% → 80.1%", fate: "killed", by: "at 800" },
    ]);
  });

  test("survives examples that are far from it, and is told with one that would notice", async () => {
    const policy = only({ score: capped, examples: `[${at(0, "0")}, ${at(1000, "10")}]` });
    const [lower, higher] = await tried(policy, /fullAt/);
    expect([lower?.fate, higher?.fate]).toEqual(["survived", "survived"]);
    expect(flowYaml(higher?.fate === "survived" ? higher.witness?.example : undefined)).toBe(
      '{ name: "", given: { counts: { numerator: 80, denominator: 100 } }, expect: { points: 10, status: scored } }',
    );
  });

  test("is not noticed by an example that fails anyway", async () => {
    const policy = only({ score: capped, examples: `[${at(400, "6")}]` });
    expect((await tried(policy, /fullAt/)).map(({ fate }) => fate)).toEqual(["survived", "survived"]);
  });
});

describe("a changed gap", () => {
  const example = (more: string) =>
    only({ examples: `[{ name: none, given: { counts: { status: no-data } }, expect: { status: no-data${more} } }]` });

  test("that keeps points away either way is noticed by the maximum that still counts", async () => {
    const fates = async (more: string) => (await tried(example(more), /noData/)).map(({ to, fate }) => `${to} ${fate}`);
    expect(await fates("")).toEqual(["zero killed", "full killed", "exclude-and-rescale survived"]);
    expect(await fates(", applicable: 10")).toEqual(["zero killed", "full killed", "exclude-and-rescale killed"]);
  });
});

test("a weight that no longer adds up is refused by the checks", async () => {
  const policy = only({ examples: `[${at(500, "5")}]` });
  expect(await tried(policy, /^rules.0.max/)).toMatchObject([
    { fate: "refused", code: "area/maxima" },
    { fate: "refused", code: "area/maxima" },
  ]);
});

describe("a changed date", () => {
  const second = (score: string) => `
  - from: 2026-07-01
    basis: law
    source: { document: 2/QĐ-UBND, confidence: high }
    max: 10
    score: ${score}
    when: { emptyDenominator: zero, noData: withhold }`;
  const on = (day: string, points: number) =>
    `{ name: ${day}, on: ${day}, given: { counts: { numerator: 1, denominator: 4 } }, expect: { points: ${points} } }`;
  const half = "{ shape: capped-linear, fullAt: 50% }";

  test("is noticed by examples on both sides of it", async () => {
    const policy = only({ rule: second(half), examples: `[${on("2026-06-30", 2.5)}, ${on("2026-07-01", 5)}]` });
    expect((await tried(policy, /^rules.1.from/)).map(({ to, fate }) => `${to} ${fate}`)).toEqual([
      "2026-06-30 killed",
      "2026-07-02 killed",
    ]);
  });

  test("makes no difference between rules that judge alike", async () => {
    const policy = only({ rule: second("{ shape: linear }"), examples: `[${on("2026-07-01", 2.5)}]` });
    expect(await tried(policy, /^rules.1.from/)).toMatchObject([
      { fate: "equivalent", why: { en: expect.stringContaining("judge alike") } },
      { fate: "equivalent" },
    ]);
  });

  test("before the policy begins makes none either, and one after it is refused", async () => {
    const policy = only({ examples: `[${at(500, "5")}]` });
    expect((await tried(policy, /^rules.0.from/)).map(({ fate }) => fate)).toEqual(["equivalent", "refused"]);
    expect(await tried(policy, /^from/)).toMatchObject([{ fate: "refused" }, { fate: "survived" }]);
  });
});

describe("a changed grade", () => {
  const total = (n: number, grade: string) =>
    `  - { name: t${n}, given: { counts: { cases-on-time: { numerator: ${n}, denominator: 100 } } }, expect: { grade: ${grade} } }`;

  test("is noticed by whole cards at and beside its edge", async () => {
    const policy = cardPolicy([total(50, "good"), total(49, "weak")].join("\n"));
    expect((await tried(policy, /^grades/)).map(({ told, fate }) => `${told} ${fate}`)).toEqual([
      "grades.bands.0.atLeast: 5 → 4 killed",
      "grades.bands.0.atLeast: 5 → 6 killed",
      "grades.bands.0.atLeast: atLeast → above killed",
    ]);
  });

  test("survives cards that are far from it, and is told with the total that would notice", async () => {
    const policy = cardPolicy([total(100, "good"), total(0, "weak")].join("\n"));
    const fates = await tried(policy, /^grades/);
    expect(fates.map((one) => (one.fate === "survived" ? flowYaml(one.card?.expect) : one.fate))).toEqual([
      "{ total: 4.5, grade: weak }",
      "{ total: 5.5, grade: good }",
      "{ total: 5, grade: good }",
    ]);
  });
});

test("a witness passes under the policy as it stands and fails under the mutant", async () => {
  const policy = readShipped("qd-766");
  const bare = {
    ...policy,
    indicators: policy.indicators.map((one) => ({ ...one, examples: one.examples.slice(0, 1) })),
  };
  const survivors = mutatePolicy(bare, []).flatMap((one) => (one.fate === "survived" ? [one] : []));
  const witnesses = survivors.flatMap(({ witness }) => witness ?? []);
  expect(witnesses.length).toBeGreaterThan(20);
  for (const { example, instead } of witnesses) {
    const { points, status, applicable } = example.expect;
    expect([points?.toString(), status, applicable?.toString()]).not.toEqual([
      instead.points?.toString(),
      instead.status,
      applicable === undefined ? undefined : instead.applicable.toString(),
    ]);
  }
});

describe.each(shippedIds)("without a change %s is read again as it is", (id) => {
  const policy = readShipped(id);
  const nothing = { kind: "weight", path: [], from: "", to: "", edits: [] } as const;

  test("in its head, its indicators and its flags", () => {
    const mutants = [
      mutantOfHead(policy, nothing),
      ...policy.indicators.map((one) => mutantOfIndicator(policy, one, nothing)),
      ...policy.flags.map((one) => mutantOfFlag(policy, one, nothing)),
    ];
    expect(mutants.filter((one) => "refused" in one)).toEqual([]);
  });
});
