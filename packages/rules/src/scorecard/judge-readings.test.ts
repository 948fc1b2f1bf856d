import { expect, test } from "vitest";
import { commune, policyTexts, share } from "../../test/build-policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { judgeReadings } from "./judge-readings.ts";
import { score } from "./score.ts";

const source = "{ document: x, confidence: low }";
const part = (score: string) =>
  `{ id: p, title: { vi: a, en: a }, measure: share, max: 10, score: ${score}, when: { emptyDenominator: zero, noData: zero } }`;

function pointsOfReading(reading: string): string | undefined {
  const texts = policyTexts({ areas: { service: 10 }, indicators: { a: {} } });
  const file = "indicators/a.yaml";
  texts.set(file, `${texts.get(file)}readings: [{ of: { vi: a, en: a }, score: ${reading}, source: ${source} }]\n`);
  const policy = readPolicy(texts);
  const input = { period: "2026-08", units: [commune("A")], measurements: [share("A", 1, 2)] };
  const [card] = score(policy, input).cards;
  const [indicator] = policy.indicators;
  return card && indicator && judgeReadings(policy, card, indicator)[0]?.points?.toString();
}

test.each([
  ["another shape", "{ shape: capped-linear, fullAt: 80% }", "6.25"],
  ["a sum", `{ shape: sum, parts: [${part("{ shape: linear }")}] }`, "5"],
  [
    "the best unit, which the card does not name",
    "{ shape: relative-to-leader, target: 40%, shareAtTarget: 50% }",
    undefined,
  ],
  [
    "a part that asks for the best unit",
    `{ shape: sum, parts: [${part("{ shape: relative-to-leader, target: 40%, shareAtTarget: 50% }")}] }`,
    undefined,
  ],
])("a reading by %s", (_, reading, points) => {
  expect(pointsOfReading(reading)).toBe(points);
});
