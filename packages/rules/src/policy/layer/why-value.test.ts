import { Exact, parsePlainDate } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { problemsOf } from "../../../test/faults.ts";
import { cited, fullFrom90, readLayer } from "../../../test/layer-texts.ts";
import { readShipped } from "../../../test/read-shipped.ts";
import type { Policy } from "../policy.ts";
import { type ValueVersion, whyValue } from "./why-value.ts";

const written = readShipped("qd-766-as-written");

function told({ layer, from, to, value, around, state, override }: ValueVersion): string {
  const text = value instanceof Exact ? `${value}` : JSON.stringify(value);
  return `${layer.id} ${from}..${to ?? ""} ${around === undefined ? "" : `${around}=`}${text} ${state} ${override ?? "-"}`;
}

const why = (policy: Policy, name: string, on = "2026-08-01") =>
  whyValue(policy, name, parsePlainDate(on)).versions.map(told);

describe("where a value comes from", () => {
  test("a value that the layer leaves alone is the base's", () => {
    expect(why(written, "2-1-progress.max")).toEqual(["qd-766 2026-01-01.. 20 in-force -"]);
    expect(why(written, "grades.good.atLeast")).toEqual(["qd-766 2026-01-01.. 80 in-force -"]);
  });

  test("a value that the layer changes is the layer's, and says what it overrode", () => {
    expect(why(written, "4-2-digitised-dossiers.score")).toEqual([
      'qd-766 2026-01-01.. {"shape":"linear","direction":"higher-is-better"} overridden -',
      'qd-766-as-written 2026-01-01.. {"shape":"capped-linear","zeroAt":"0","fullAt":"0.8"} in-force 4-2-full-from-80',
    ]);
  });

  test("a value that only the new shape has stands beside the shape that was there", () => {
    expect(why(written, "4-2-digitised-dossiers.score.fullAt")).toEqual([
      'qd-766 2026-01-01.. score={"shape":"linear","direction":"higher-is-better"} overridden -',
      "qd-766-as-written 2026-01-01.. 0.8 in-force 4-2-full-from-80",
    ]);
  });

  test("a part of a sum is named by its id, with the override around it", () => {
    expect(why(written, "3-6-online-payment.score.c-procedures-synced.max")).toEqual([
      "qd-766 2026-01-01.. 2.5 overridden -",
      "qd-766-as-written 2026-01-01.. 2 in-force 3-5-at-most-2",
    ]);
  });

  test("an override on some days holds on those alone", () => {
    const policy = readLayer({
      "overrides/on-time.yaml": fullFrom90.replace("from: 2026-07-01", "from: 2026-07-01\nto: 2026-09-30"),
    });
    const states = (on: string) =>
      whyValue(policy, "on-time.score", parsePlainDate(on)).versions.map(({ state }) => state);
    expect(states("2026-06-30")).toEqual(["in-force", "other-days"]);
    expect(states("2026-07-01")).toEqual(["overridden", "in-force"]);
    expect(states("2026-10-01")).toEqual(["in-force", "other-days"]);
  });

  test("a dated maximum of an area, and an indicator that is left out", () => {
    const policy = readLayer({
      "overrides/out.yaml": `at: on-time\nfrom: 2026-07-01\nremove: true\n${cited}`,
      "overrides/area.yaml": `at: areas.service.max\nfrom: 2026-07-01\nvalue: 0\n${cited}`,
    });
    expect(why(policy, "areas.service.max")).toEqual([
      "demo 2026-01-01.. 10 overridden -",
      "province 2026-07-01..2026-12-31 0 in-force area",
    ]);
    expect(why(policy, "on-time.max")).toEqual([
      "demo 2026-01-01.. 10 overridden -",
      "province 2026-07-01..2026-12-31 undefined in-force out",
    ]);
  });

  test("an unknown value is refused with the nearest names", () => {
    const [problem] = problemsOf(() => why(written, "2-1-progress.maximum"));
    expect(problem?.code).toBe("usage/unknown-value");
    expect(problem?.expected.en).toMatch(/^the nearest: 2-1-progress\.max, /);
    expect(problemsOf(() => why(written, "2-1-progress.max", "2025-12-31"))[0]?.code).toBe("policy/not-in-force");
  });
});
