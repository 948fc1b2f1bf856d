import { describe, expect, test } from "vitest";
import { faultsOf, problemsOf } from "../../../test/faults.ts";
import { cited, fullFrom90, layerHead, layerTexts, readLayer } from "../../../test/layer-texts.ts";
import { smallPolicyTexts } from "../../../test/small-policy.ts";
import { readPolicy } from "../read-policy.ts";

const file = "overrides/on-time.yaml";
/** The override with other lines in the place of its own. */
const changed = (found: string, put: string) => () => readLayer({ [file]: fullFrom90.replace(found, put) });

describe("an override is refused where it is wrong", () => {
  test.each([
    ["a path that leads nowhere", "at: on-time.score", "at: on-time.score.fulAt", "1:5 override/no-such-value"],
    ["an indicator that is not there", "at: on-time.score", "at: ontime.score", "1:5 override/unknown-indicator"],
    ["a name that is none", "at: on-time.score", "at: on-time..score", "1:5 override/bad-name"],
    ["a text, which has no dates", "at: on-time.score", "at: on-time.title", "1:5 override/not-dated"],
    ["an indicator as a whole", "at: on-time.score", "at: on-time", "1:5 override/whole-indicator"],
    [
      "the same value as before",
      "{ shape: capped-linear, fullAt: 90% }",
      "{ shape: linear }",
      "3:8 override/same-value",
    ],
    ["no source", "source: { document: 2/QĐ-UBND, confidence: high }\n", "", "1:1 schema/missing"],
    ["a source without confidence", ", confidence: high", "", "5:9 schema/missing"],
    ["no reason why", "why: { vi: Khó hơn, en: Harder }\n", "", "1:1 schema/missing"],
    ["a first day before the layer", "from: 2026-07-01", "from: 2025-12-31", "2:7 override/outside-layer"],
    [
      "a last day after the layer",
      "from: 2026-07-01",
      "from: 2026-07-01\nto: 2027-01-01",
      "3:5 override/outside-layer",
    ],
    [
      "days the wrong way round",
      "from: 2026-07-01",
      "from: 2026-07-01\nto: 2026-06-30",
      "3:5 override/ends-before-it-begins",
    ],
    ["no value", "value: { shape: capped-linear, fullAt: 90% }\n", "", "1:1 override/value-or-remove"],
    ["a value that no rule may have", "fullAt: 90%", "fullAt: ninety", "3:40 number/unreadable"],
    ["a shape that does not fit its measure", "fullAt: 90%", "fullAt: 0", "3:40 capped-linear/same-ends"],
    ["no example", fullFrom90.slice(fullFrom90.indexOf("examples")), "", "1:5 override/no-examples"],
    [
      "an example on a day without the value",
      "{ name: nine of ten,",
      "{ name: x, on: 2026-06-30,",
      "8:20 override/example-outside",
    ],
  ])("%s", (...[, found, put, fault]) => {
    expect(faultsOf(changed(found, put)).map((one) => one.replace(`${file}:`, ""))).toEqual([fault]);
  });

  test("a second override of the same value on the same days, or of one inside it", () => {
    const again = fullFrom90.replace("at: on-time.score", "at: on-time.rule");
    expect(faultsOf(() => readLayer({ [file]: fullFrom90, "overrides/whole.yaml": again }))).toEqual([
      "overrides/whole.yaml:2:7 override/overlap",
    ]);
  });

  test("a second override by another name of the same value", () => {
    const of = (at: string) => `at: ${at}\nfrom: 2026-07-01\nvalue: 2\n${cited}`;
    const layer = new Map([
      ["policy.yaml", layerHead.replace("extends: demo", "extends: graded")],
      ["overrides/a.yaml", of("grades.good.atLeast")],
      ["overrides/b.yaml", of("grades.bands.good.atLeast")],
    ]);
    const bands =
      "[{ id: good, title: { vi: T, en: G }, atLeast: 8 }, { id: weak, title: { vi: Y, en: W }, below: 8 }]";
    const grades = `grades: { basis: law, source: { document: x, confidence: high }, of: points, bands: ${bands} }\n`;
    const graded = smallPolicyTexts(["policy.yaml", "rank: ", `${grades}rank: `]);
    expect(faultsOf(() => readPolicy(layer, { bases: () => graded }))).toEqual([
      "overrides/b.yaml:2:7 override/overlap",
    ]);
  });

  test("a rule that is not in force then", () => {
    const removed = {
      "overrides/out.yaml": `at: on-time\nfrom: 2026-07-01\nto: 2026-08-31\nremove: true\n${cited}`,
      "overrides/area.yaml": `at: areas.service.max\nfrom: 2026-07-01\nto: 2026-08-31\nvalue: 0\n${cited}`,
    };
    const texts = { demo: smallPolicyTexts(), province: layerTexts(removed) };
    const head = layerHead.replace("id: province\nextends: demo", "id: storm\nextends: province");
    const bases = (id: string) => (id === "demo" ? texts.demo : texts.province);
    const reading = () => readPolicy(layerTexts({ "policy.yaml": head, [file]: fullFrom90 }), { bases });
    expect(faultsOf(reading)).toEqual([`${file}:2:7 override/no-rule`]);
    expect(problemsOf(reading)[0]?.given).toBe("on-time.score, 2026-07-01 … 2026-08-31");
  });

  test("keys of a rule that the override itself has", () => {
    const value =
      "value: { from: 2026-07-01, max: 10, score: { shape: linear }, when: { emptyDenominator: full, noData: zero } }";
    const text = fullFrom90.replace("at: on-time.score", "at: on-time.rule").replace(/value: .*/, value);
    expect(faultsOf(() => readLayer({ [file]: text }))).toEqual([`${file}:3:16 override/said-twice`]);
  });

  test("what an area is, or all areas at once", () => {
    for (const at of ["areas.service.id", "areas.service.inTotal", "areas"]) {
      const text = `at: ${at}\nfrom: 2026-07-01\nvalue: other\n${cited}`;
      expect(faultsOf(() => readLayer({ [file]: text }))).toEqual([`${file}:1:5 override/not-dated`]);
    }
  });

  test("the same value in other words", () => {
    for (const value of [
      "{ shape: linear, direction: higher-is-better }",
      "{ direction: higher-is-better, shape: linear }",
    ]) {
      const text = fullFrom90.replace("{ shape: capped-linear, fullAt: 90% }", value);
      expect(faultsOf(() => readLayer({ [file]: text }))).toEqual([`${file}:3:8 override/same-value`]);
    }
    const max = fullFrom90.replace("at: on-time.score", "at: on-time.max").replace(/value: .*/, 'value: "1000%"');
    expect(faultsOf(() => readLayer({ [file]: max }))).toEqual([`${file}:3:8 override/same-value`]);
  });

  test("a maximum that no longer adds up, at the area", () => {
    const text = fullFrom90.replace("at: on-time.score", "at: on-time.max").replace(/value: .*/, "value: 12");
    expect(faultsOf(() => readLayer({ [file]: text }))).toEqual(["policy.yaml:2:10 area/maxima"]);
  });

  test("with the nearest names for a path that leads nowhere", () => {
    const [problem] = problemsOf(changed("at: on-time.score", "at: on-time.when.nodata"));
    expect(problem?.expected.en).toMatch(/^one of: when\.noData, /);
  });
});

describe("a layer is refused", () => {
  const over = (texts: ReadonlyMap<string, string> | undefined, head = layerHead) =>
    faultsOf(() => readPolicy(new Map([["policy.yaml", head]]), { bases: () => texts }));

  test("without the policy that it extends", () => {
    expect(over(undefined)).toEqual(["policy.yaml:2:10 layer/unknown-base"]);
  });

  test("over one that is broken itself, with its place under base/", () => {
    const [path, found, put] = ["indicators/on-time.yaml", "basis: law", "basis: lore"];
    expect(over(smallPolicyTexts([path, found, put]))).toEqual([`base/${path}:10:12 schema/invalid-value`]);
    expect(over(smallPolicyTexts([path, found, "basis: *law"]))[0]).toMatch(/^base\/indicators\/on-time\.yaml:10:12 /);
    expect(over(new Map([...smallPolicyTexts(), ["notes.yaml", "a: 1"]]))).toEqual([
      "base/notes.yaml policy/stray-file",
    ]);
  });

  test("over one that is not in force on all its days", () => {
    expect(over(smallPolicyTexts(["policy.yaml", "from: 2026-01-01", "from: 2026-02-01"]))).toEqual([
      "policy.yaml:5:7 layer/base-not-in-force",
    ]);
    expect(over(smallPolicyTexts(["policy.yaml", "from: 2026-01-01", "from: 2026-01-01\nto: 2026-11-30"]))).toEqual([
      "policy.yaml:5:7 layer/base-not-in-force",
    ]);
  });

  test("over itself, by whatever way round", () => {
    const other = new Map([
      ["policy.yaml", layerHead.replace("id: province\nextends: demo", "id: demo\nextends: province")],
    ]);
    const self = new Map([["policy.yaml", layerHead]]);
    const bases = (id: string) => (id === "demo" ? other : self);
    const [problem] = problemsOf(() => readPolicy(self, { bases }));
    expect(problem).toMatchObject({ code: "layer/cycle", given: "province → demo → province" });
    expect(problem?.place?.file).toBe("base/policy.yaml");
  });

  test("with a file that its base has", () => {
    const indicator = smallPolicyTexts().get("indicators/on-time.yaml") ?? "";
    expect(faultsOf(() => readLayer({ "indicators/on-time.yaml": indicator }))).toEqual([
      "indicators/on-time.yaml:1:1 layer/already-there",
    ]);
  });

  test("with areas of its base or keys that only whole policies have", () => {
    expect(faultsOf(() => readLayer({ "policy.yaml": `${layerHead}rank: { among: all, ties: dense }\n` }))).toEqual([
      "policy.yaml:7:1 schema/unknown-key",
    ]);
  });

  test("and overrides are refused in a policy that extends none", () => {
    const texts = new Map([...smallPolicyTexts(), [file, fullFrom90] as const]);
    expect(faultsOf(() => readPolicy(texts))).toEqual([`${file} policy/stray-file`]);
  });
});
