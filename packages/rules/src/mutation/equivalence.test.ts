import { describe, expect, test } from "vitest";
import { buildPolicy } from "../../test/build-policy.ts";
import { mutatePolicy } from "./mutate-policy.ts";

/** What became of changes of a shape under an example that notices nothing, by what was changed. */
function fates(score: string, wanted: RegExp, more: { readonly rule?: string } = {}): string[] {
  const policy = buildPolicy({ areas: { service: 10 }, indicators: { only: { score, ...more } } });
  return mutatePolicy(policy, [])
    .filter(({ path }) => wanted.test(path.join(".")))
    .map(
      (one) =>
        `${one.to} ${one.fate}${one.fate === "survived" ? ` ${one.witness === undefined ? "unknown" : "told"}` : ""}`,
    );
}

describe("a change that no value can tell is equivalent", () => {
  const edge = (points: number) =>
    `{ shape: bands, direction: higher-is-better, bands: [{ atLeast: 80%, points: ${points} }, { below: 80%, points: 0 }] }`;

  test("when the bands on both sides of an edge are worth the same", () => {
    expect(fates(edge(0), /below$|atLeast$/)).toEqual(["79.9% equivalent", "80.1% equivalent", "above equivalent"]);
  });

  test("and not when they are worth different points", () => {
    expect(fates(edge(1), /below$|atLeast$/)).toEqual([
      "79.9% survived told",
      "80.1% survived told",
      "above survived told",
    ]);
  });
});

test("where several facts decide, a change without a witness is a survivor and no proof", () => {
  const impossible =
    "{ shape: pass-fail, pass: { all: [{ fact: level, operator: equal, value: x }, { fact: level, operator: equal, value: y }, { fact: value, operator: lessThan, value: 0.5 }] } }";
  expect(fates(impossible, /value$/)).toEqual(["49.9% survived unknown", "50.1% survived unknown"]);
});
