import { measureRatio } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { commune } from "../../test/build-policy.ts";
import { cited, layerHead, layerTexts } from "../../test/layer-texts.ts";
import { smallPolicyTexts } from "../../test/small-policy.ts";
import { readPolicy, readPolicyData } from "../policy/read-policy.ts";
import { score } from "./score.ts";

const bands = `grades:
  basis: law
  source: { document: 1/QĐ-UBND, confidence: high }
  of: share-of-maximum
  bands: [{ id: good, title: { vi: T, en: G }, atLeast: 50% }, { id: weak, title: { vi: Y, en: W }, below: 50% }]
`;
const base = smallPolicyTexts(["policy.yaml", "periods: [month]\n", `periods: [year, month]\n${bands}`]);

/** A layer over the small policy, judged by days, with these overrides: `at`, first day, value. */
function layered(...overrides: readonly (readonly [at: string, from: string, value: string])[]) {
  const example =
    "examples: [{ name: half, given: { counts: { numerator: 1, denominator: 2 } }, expect: { points: 10 } }]\n";
  const files = overrides.map(([at, from, value]) => [
    `overrides/${at.replaceAll(".", "-")}.yaml`,
    `at: ${at}\nfrom: ${from}\n${value}\n${cited}${at === "on-time.max" ? example : ""}`,
  ]);
  const texts = layerTexts({ ...Object.fromEntries(files), "policy.yaml": `${layerHead}change: pro-rata\n` });
  return readPolicy(texts, { bases: () => base });
}

function cardOf(policy: ReturnType<typeof layered>, period: string) {
  const measurements = [measureRatio({ unit: "A", measure: "cases-on-time", period }, 1, 2)];
  const [card] = score(policy, { period, units: [commune("A")], measurements }).cards;
  const [one] = card?.indicators ?? [];
  const of = (points: { toString(): string } | undefined) => points?.toString();
  return [of(one?.points), of(one?.max), of(card?.total.points), of(card?.total.max), card?.grade];
}

describe("a period in which a layer changes something", () => {
  const heavier = layered(["on-time.max", "2026-07-01", "value: 20"], ["areas.service.max", "2026-07-01", "value: 20"]);

  test("weighs the maximum of the area as that of its indicators: 10 × 181/365 + 20 × 184/365", () => {
    expect(cardOf(heavier, "2026")).toEqual(["549/73", "1098/73", "549/73", "1098/73", "good"]);
    expect(cardOf(heavier, "2026-06").slice(0, 4)).toEqual(["5", "10", "5", "10"]);
    expect(cardOf(heavier, "2026-07").slice(0, 4)).toEqual(["10", "20", "10", "20"]);
  });

  test("is judged in the same way from the files of a stored result", () => {
    expect(cardOf(readPolicyData(heavier.files), "2026")).toEqual(cardOf(heavier, "2026"));
  });

  test("counts an indicator that is left out for the days that it was there", () => {
    const out = layered(["on-time", "2026-07-01", "remove: true"], ["areas.service.max", "2026-07-01", "value: 0"]);
    expect(cardOf(out, "2026")).toEqual(["181/73", "362/73", "181/73", "362/73", "good"]);
  });

  test("is graded as on its first day", () => {
    const policy = layered(
      ["grades.good.atLeast", "2026-07-01", "value: 60%"],
      ["grades.weak.below", "2026-07-01", "value: 60%"],
    );
    expect(
      [cardOf(policy, "2026-06"), cardOf(policy, "2026-07"), cardOf(policy, "2026")].map((card) => card[4]),
    ).toEqual(["good", "weak", "good"]);
  });
});
