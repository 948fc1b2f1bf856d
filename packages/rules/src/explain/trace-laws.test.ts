import { readFileSync } from "node:fs";
import { Exact } from "@cchc/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { policyChanges } from "../../test/any-change.ts";
import { anyJudged, withValues } from "../../test/any-judged.ts";
import { flaggedPolicy } from "../../test/flagged-policy.ts";
import { tracesOf } from "../../test/traces.ts";
import { canonicalJson } from "../policy/canonical.ts";
import { readPolicyData } from "../policy/read-policy.ts";
import type { Scorecard } from "../result/result.ts";
import { score } from "../scorecard/score.ts";
import { IndicatorTrace } from "./trace.ts";
import { traceLong } from "./trace-long.ts";
import { traceShort } from "./trace-short.ts";

const styles = [
  { language: "vi", digits: 2 },
  { language: "en", digits: 2 },
] as const;

/** Any data, judged by any of many policies; with every card and the policy that judged it. */
function check(law: (traces: readonly IndicatorTrace[], card: Scorecard) => void, numRuns = 40): void {
  fc.assert(
    fc.property(anyJudged, fc.subarray([...policyChanges], { maxLength: 4 }), (input, changes) => {
      const policy = readPolicyData(withValues(flaggedPolicy.files, changes.flat()));
      for (const card of score(policy, input).cards) {
        law(tracesOf(policy, card), card);
      }
    }),
    { numRuns },
  );
}

/** A trace as another program reads it: from JSON, numbers as text. */
interface StoredStep {
  readonly operator: string;
  readonly of: readonly Readonly<Record<string, string>>[];
  readonly gives: Readonly<Record<string, string>>;
}

const numberOf = (tagged: Readonly<Record<string, string>> = {}) => Exact.of(Object.values(tagged)[0] ?? "none");

/** The arithmetic of a step done again, not by the code that wrote it. */
function again({ operator, of }: StoredStep): Exact {
  const [a = Exact.zero, b = Exact.zero, c = Exact.zero] = of.map(numberOf);
  const ways: Readonly<Record<string, () => Exact>> = {
    divide: () => a.dividedBy(b),
    times: () => a.times(b),
    minus: () => a.minus(b),
    plus: () => of.map(numberOf).reduce((sum, one) => sum.plus(one), Exact.zero),
    within: () => (a.compare(b) < 0 ? b : a.compare(c) > 0 ? c : a),
    least: () => (a.compare(b) < 0 ? a : b),
    take: () => a,
  };
  return ways[operator]?.() ?? Exact.of("none");
}

test("every indicator has a trace that fits its schema and comes back from JSON the same", () => {
  check((traces) => {
    for (const trace of traces) {
      const stored: unknown = JSON.parse(JSON.stringify(trace));
      expect(canonicalJson(IndicatorTrace.parse(stored))).toBe(canonicalJson(trace));
    }
  });
});

test("every trace is valid under its published JSON Schema, by a validator that is not ours", () => {
  const text = readFileSync(new URL("../../schemas/trace-1.schema.json", import.meta.url), "utf8");
  const validate = new Ajv2020({ formats: { date: true, uri: true } }).compile(JSON.parse(text));
  check((traces) => {
    for (const trace of traces) {
      validate(JSON.parse(JSON.stringify(trace)));
      expect(validate.errors).toBe(null);
    }
  }, 20);
});

test("the arithmetic of a trace, done again from its own numbers, gives the points exactly", () => {
  check((traces) => {
    for (const trace of traces) {
      const stored = JSON.parse(JSON.stringify(trace));
      for (const judged of [stored, ...(stored.parts ?? [])]) {
        const steps: StoredStep[] = judged.steps;
        expect(steps.every((step) => again(step).equals(numberOf(step.gives)))).toBe(true);
        expect(steps.length > 0).toBe(judged.points !== undefined);
        expect(steps.length === 0 || numberOf(steps.at(-1)?.gives).equals(judged.points)).toBe(true);
      }
    }
  });
});

test("points that a table or a condition gave are those of the band reached, the case that held, the condition met", () => {
  check((traces) => {
    for (const trace of traces) {
      const { bands, decisions, points, max, origin } = trace;
      if (bands !== undefined) {
        expect(bands.filter(({ reached }) => reached).map((band) => `${band.points}`)).toEqual([`${points}`]);
      }
      const held = decisions.filter(({ decides, result }) => decides === "case" && result);
      expect(held.every((one) => points !== undefined && one.points?.equals(points) === true)).toBe(true);
      for (const { result } of decisions.filter(({ decides }) => decides === "pass")) {
        expect(`${points}`).toBe(result ? `${max}` : "0");
      }
      if (origin === "counts") {
        expect(decisions.some(({ decides, result }) => decides === "applies" && !result)).toBe(false);
      }
    }
  });
});

test("what indicators are worth adds up to their area and to the total", () => {
  check((traces, { areas, total }) => {
    const worth = traces.map(({ contribution }) => contribution);
    for (const area of areas) {
      const own = worth.flatMap((one) => (one.area.id === area.id ? (one.inArea ?? []) : []));
      expect(Exact.sum(own).equals(area.points ?? 0)).toBe(true);
    }
    expect(Exact.sum(worth.flatMap(({ inTotal }) => inTotal ?? [])).equals(total.points ?? 0)).toBe(true);
  });
});

test("short and long read in both languages with every place filled", () => {
  check((traces) => {
    for (const trace of traces) {
      for (const style of styles) {
        const short = traceShort(trace, style);
        for (const line of [short, ...traceLong(trace, style)]) {
          expect(line).not.toMatch(/\{\w+\}|undefined|NaN|\[object|^\s*[a-z-]+\/[a-z-]+ \{/);
        }
        expect(short).not.toContain("\n");
      }
    }
  });
});
