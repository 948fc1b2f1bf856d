import { addDays, Exact, entities, measuresUnder, PlainDate, recordMeasure } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { reachableStatuses } from "../../test/reachable-statuses.ts";
import { readShipped, shippedIds } from "../../test/read-shipped.ts";
import type { Indicator, Rule } from "../policy/indicator.ts";
import { areasInForce, type Policy, ruleInForce } from "../policy/policy.ts";
import { runExamples } from "./run-examples.ts";

const policies = shippedIds.map(readShipped);

/** A code that says where to look: `T4.4 from 2021-01-01`. */
const named = ({ code }: Indicator, { from }: Rule) => `${code} from ${from}`;
const rulesOf = (policy: Policy) =>
  policy.indicators.flatMap((indicator) => indicator.rules.map((rule) => ({ indicator, rule })));

describe.each(policies.map((policy) => [policy.id, policy] as const))("the shipped policy %s", (id, policy) => {
  test("is named like its folder", () => {
    expect(shippedIds).toContain(id);
  });

  test("has examples that all pass", () => {
    const outcomes = runExamples(policy);
    expect(outcomes.length).toBeGreaterThan(policy.indicators.length);
    expect(outcomes.filter(({ passed }) => !passed)).toEqual([]);
  });

  test("has an example under each rule of each indicator", () => {
    const without = policy.indicators.flatMap((indicator) => {
      const shown = new Set(
        indicator.examples.map(({ on }) => ruleInForce(indicator, on ?? newestDay(policy, indicator))),
      );
      return indicator.rules.filter((rule) => !shown.has(rule)).map((rule) => named(indicator, rule));
    });
    expect(without).toEqual([]);
  });

  test("has an example for each status that a rule in force can give", () => {
    const without = policy.indicators.flatMap((indicator) => {
      const shown = new Set<string>(indicator.examples.map(({ expect: { status } }) => status));
      const reached = indicator.rules.flatMap((rule) => [...reachableStatuses(policy, indicator, rule)]);
      return [...new Set(reached)]
        .filter((status) => !shown.has(status))
        .map((status) => `${indicator.code} ${status}`);
    });
    expect(without).toEqual([]);
  });

  test("has titles, purposes and remedies in both languages, each in its own words", () => {
    const texts = [
      policy.title,
      ...policy.areas.map(({ title }) => title),
      ...policy.indicators.flatMap(({ title, purpose, remedy }) => [title, purpose, remedy]),
      ...[...policy.measures.values()].map(({ title }) => title),
      ...policy.flags.flatMap(({ title, meaning, look }) => [title, meaning, look]),
    ];
    expect(texts.filter(({ vi, en }) => vi === en)).toEqual([]);
  });

  test("calls no two indicators, measures or flags alike", () => {
    for (const things of [policy.indicators, [...policy.measures.values()], policy.flags]) {
      const titles = things.map(({ title }) => title.vi);
      expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
    }
    const codes = [...policy.indicators, ...policy.flags].map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) < index)).toEqual([]);
  });

  test("says of every number of its own choosing that it is a default", () => {
    const chosen = rulesOf(policy).filter(({ rule }) => rule.basis === "choice");
    const silent = chosen.filter(({ rule: { source } }) => !isDefault(source.note));
    expect(silent.map(({ indicator, rule }) => named(indicator, rule))).toEqual([]);
    expect(policy.flags.filter(({ basis, source }) => basis === "choice" && !isDefault(source.note))).toEqual([]);
    const { grades } = policy;
    expect(grades?.basis !== "choice" || isDefault(grades.source.note)).toBe(true);
  });

  test("uses every measure: in an indicator, a flag or another measure", () => {
    const used = usedMeasures(policy);
    expect([...policy.measures.keys()].filter((measure) => !used.has(measure))).toEqual([]);
  });

  test("adds up to its maximum on every day on which a rule begins or ends", () => {
    const sums = changeDays(policy).map((day) => [day, totalOn(policy, day)] as const);
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.filter(([day, sum]) => sum !== maximumOn(policy, day))).toEqual([]);
  });
});

describe("the policy of Sơn Trung", () => {
  const policy = readShipped("son-trung-2021-2026");
  const codes = policy.indicators.map(({ code }) => code);
  /** How many rows the resolution has under each heading: eight tasks, seven shortcomings, three duties. */
  const rows = {
    ...{ T1: 7, T2: 5, T3: 7, T4: 18, T5: 5, T6: 8, T7: 6, T8: 10 },
    ...{ S1: 2, S2: 3, S3: 2, S4: 2, S5: 3, S6: 4, S7: 1 },
    ...{ O1: 2, O2: 3, O3: 3 },
  };

  test("has the 91 rows of the resolution: 66 of tasks, 17 of shortcomings, 8 of duties", () => {
    const wanted = Object.entries(rows).flatMap(([heading, count]) =>
      Array.from({ length: count }, (_, index) => `${heading}.${index + 1}`),
    );
    expect(wanted).toHaveLength(91);
    expect([...codes].sort()).toEqual([...wanted].sort());
    const of = (letter: string) => codes.filter((code) => code.startsWith(letter)).length;
    expect([of("T"), of("S"), of("O")]).toEqual([66, 17, 8]);
  });

  test("names each file after its code, in the area of its heading", () => {
    const strays = policy.indicators.filter(({ id, code, area }) => {
      const [heading = "", number = ""] = code.toLowerCase().split(".");
      return !id.startsWith(`${heading}-${number.padStart(2, "0")}-`) || area !== heading;
    });
    expect(strays.map(({ id }) => id)).toEqual([]);
  });

  test("has 100 points in the eight tasks, 4 in each duty, none in a shortcoming", () => {
    expect(policy.max.toString()).toBe("100");
    const maxima = policy.areas.map(({ id, max, inTotal }) => `${id} ${max}${inTotal ? "" : " apart"}`);
    expect(maxima).toEqual([
      ...["t1 10", "t2 8", "t3 12", "t4 30", "t5 10", "t6 10", "t7 8", "t8 12"],
      ...["s1", "s2", "s3", "s4", "s5", "s6", "s7"].map((area) => `${area} 0 apart`),
      ...["o1", "o2", "o3"].map((area) => `${area} 4 apart`),
    ]);
  });

  test("follows every shortcoming as a movement against 2016–2021, and scores none", () => {
    const shortcomings = policy.indicators.filter(({ code }) => code.startsWith("S"));
    expect(shortcomings.filter(({ change }) => change === undefined).map(({ code }) => code)).toEqual([]);
    const scored = shortcomings.filter(({ rules }) => rules.some(({ score }) => score.shape !== "tracked"));
    expect(scored.map(({ code }) => code)).toEqual([]);
    const baselines = shortcomings.map(({ change }) => policy.measures.get(change ?? "")?.count);
    expect(baselines.every((count) => count?.by === "change" && count.since === "2016-2021")).toBe(true);
  });

  test("has a rule for every indicator on every day of its life", () => {
    const days = [...changeDays(policy), policy.to ?? policy.from];
    const gaps = policy.indicators.flatMap((indicator) =>
      days.filter((day) => ruleInForce(indicator, day) === undefined).map((day) => `${indicator.code} ${day}`),
    );
    expect(gaps).toEqual([]);
  });
});

describe("PAPI", () => {
  const policy = readShipped("papi");
  /** Codes of the sub-indices in force in a year. */
  const inForce = (year: number) =>
    policy.indicators
      .filter((indicator) => ruleInForce(indicator, PlainDate.parse(`${year}-01-01`)) !== undefined)
      .map(({ code }) => code)
      .sort();
  const always = [
    ...["1.1", "1.2", "1.3", "1.4", "2.2", "2.3", "2.4", "3.1", "4.1", "4.2", "4.3", "4.4"],
    ...["5.1", "5.3", "5.4", "6.1", "6.2", "6.3", "6.4"],
  ];
  const since2018 = ["2.1", "3.2", "3.3", "7.1", "7.2", "7.3", "8.1", "8.2"];

  test.each<[string, readonly number[], readonly string[]]>([
    ["22 sub-indices", [2011, 2012, 2013, 2014, 2015], [...always, "3.4", "3.5", "5.2"]],
    ["22, appeals in the place of investment supervision", [2016, 2017], [...always, "3.2", "3.4", "5.2"]],
    ["28, with environment and e-governance", [2018], [...always, ...since2018, "5.2"]],
    ["29, with e-responsiveness", [2019, 2020], [...always, ...since2018, "5.2", "8.3"]],
    ["28, without construction permits", [2021, 2022, 2023, 2024], [...always, ...since2018, "8.3"]],
  ])("has %s in %j", (_, years, codes) => {
    for (const year of years) {
      expect(inForce(year)).toEqual([...codes].sort());
    }
  });

  test("has six dimensions and 60 points until 2017, eight and 80 after", () => {
    expect([2011, 2017, 2018, 2024].map((year) => maximumOn(policy, PlainDate.parse(`${year}-01-01`)))).toEqual([
      "60",
      "60",
      "80",
      "80",
    ]);
  });
});

describe("entities", () => {
  /** Entities that no measure counts, with what they are for. */
  const evidenceOnly: Readonly<Record<string, string>> = {
    assessment: "scores that people gave, printed beside the computed ones",
  };

  test("are each counted by a measure of a shipped policy, or have a reason not to be", () => {
    const counted = new Set(
      policies.flatMap(({ measures }) => [...measures.values()].flatMap((one) => recordMeasure(one)?.entity ?? [])),
    );
    const idle = [...entities.keys()].filter((entity) => !counted.has(entity));
    expect(idle).toEqual(Object.keys(evidenceOnly));
  });
});

function usedMeasures({ indicators, flags, measures }: Policy): Set<string> {
  const scored = indicators.flatMap(({ measure = [], change = [], related = [], rules, readings = [] }) => [
    ...[measure, change, related].flat(),
    ...[...rules, ...readings].flatMap(({ score }) =>
      score.shape === "sum" ? score.parts.map((part) => part.measure) : [],
    ),
  ]);
  const flagged = flags.flatMap(({ raise }) => raise.flatMap((one) => (one.by === "measure" ? [one.measure] : [])));
  return new Set([...scored, ...flagged, ...[...measures.values()].flatMap(measuresUnder)]);
}

function isDefault(note: Rule["source"]["note"]): boolean {
  return /mặc định/i.test(note?.vi ?? "") && /\bdefaults?\b/i.test(note?.en ?? "");
}

function newestDay(policy: Policy, { rules }: Indicator): PlainDate {
  return [policy.from, ...rules.map(({ from }) => from)].sort().at(-1) ?? policy.from;
}

/** First days of rules and the days after their last, within the life of the policy. */
function changeDays(policy: Policy): PlainDate[] {
  const days = rulesOf(policy).flatMap(({ rule: { from, to } }) =>
    to === undefined ? [from] : [from, addDays(to, 1)],
  );
  const within = (day: PlainDate) => day >= policy.from && (policy.to === undefined || day <= policy.to);
  return [...new Set([policy.from, ...days])].filter(within).sort();
}

function maximumOn(policy: Policy, day: PlainDate): string {
  const areas = areasInForce(policy, day).filter(({ inTotal }) => inTotal);
  return Exact.sum(areas.map(({ max }) => max)).toString();
}

function totalOn(policy: Policy, day: PlainDate): string {
  const inTotal = new Set(policy.areas.filter((area) => area.inTotal).map(({ id }) => id));
  const rules = policy.indicators
    .filter(({ area }) => inTotal.has(area))
    .flatMap((indicator) => ruleInForce(indicator, day) ?? []);
  return Exact.sum(rules.map(({ max }) => max)).toString();
}
