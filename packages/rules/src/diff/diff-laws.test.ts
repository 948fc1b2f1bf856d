import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { policyChanges } from "../../test/any-change.ts";
import { anyCase } from "../../test/any-policy.ts";
import { flaggedPolicy } from "../../test/flagged-policy.ts";
import { fuzzRuns } from "../../test/fuzz-factor.ts";
import { diffPolicies, type Policy, type PolicyChange, readPolicyData, score } from "../index.ts";
import { changePolicy } from "../what-if/change-policy.ts";

const file = "indicators/only.yaml";
const treatments = ["zero", "full", "exclude-and-rescale", "withhold"];
type Way = (string | number)[];

function member(data: unknown, key: string | number): unknown {
  return typeof data === "object" && data !== null ? new Map(Object.entries(data)).get(String(key)) : undefined;
}

/** Every value of the rule that a mutation can take another of the same kind for, with that other one. */
function mutations(data: unknown, at: Way = ["rules", 0]): { at: Way; value: unknown }[] {
  const inside = at.reduce(member, data);
  if (typeof inside === "number") {
    return [
      { at, value: inside + 0.5 },
      { at, value: Math.max(0, inside - 0.25) },
    ];
  }
  if (typeof inside === "string") {
    const percent = /^(\d+)%$/.exec(inside)?.[1];
    const others =
      percent === undefined
        ? treatments.filter((one) => treatments.includes(inside) && one !== inside)
        : [`${Number(percent) + 3}%`];
    return others.map((value) => ({ at, value }));
  }
  if (typeof inside !== "object" || inside === null) {
    return [];
  }
  return Object.keys(inside).flatMap((key) => mutations(data, [...at, Array.isArray(inside) ? Number(key) : key]));
}

function mutated(policy: Policy, change: PolicyChange): Policy | undefined {
  try {
    return changePolicy(policy, [change]);
  } catch {
    return undefined;
  }
}

describe("laws of a diff", () => {
  test("a policy is itself, however it was read", () => {
    fc.assert(
      fc.property(anyCase, ({ policy }) => {
        const again = readPolicyData(JSON.parse(JSON.stringify(policy.files)));
        expect(diffPolicies(policy, again)).toMatchObject({ changes: [], wording: [] });
      }),
      { numRuns: fuzzRuns(100) },
    );
  });

  test("one other value is one change of meaning there, or none and every unit has the same points", () => {
    let [changes, nothing] = [0, 0];
    fc.assert(
      fc.property(anyCase, ({ policy, input }) => {
        for (const { at, value } of mutations(policy.files[file])) {
          const after = mutated(policy, { file, at, value });
          if (after !== undefined) {
            const found = diffPolicies(policy, after).changes;
            expect(found.length).toBeLessThanOrEqual(1);
            for (const one of found) {
              changes += 1;
              expect(one.file).toBe(file);
              expect(at.slice(0, one.at.length)).toEqual(one.at);
            }
            if (found.length === 0) {
              nothing += 1;
              expect(pointsOf(after, input)).toEqual(pointsOf(policy, input));
            }
          }
        }
      }),
      { numRuns: fuzzRuns(150) },
    );
    expect(changes).toBeGreaterThan(200);
    expect(nothing).toBeGreaterThan(0);
  });

  test.each(
    policyChanges
      .filter((one) => one.length === 1)
      .flat()
      .map((one) => [one.file, one.at.join(" › "), one] as const),
  )("%s › %s", (name, at, change) => {
    const { changes, wording } = diffPolicies(flaggedPolicy, changePolicy(flaggedPolicy, [change]));
    if (name.startsWith("measures/")) {
      expect([changes.length, wording.length]).toEqual([0, 1]);
    } else if (at.startsWith("conditions")) {
      expect(changes.map((one) => [one.file, one.kind])).toEqual([
        ["indicators/lookup.yaml", "condition"],
        ["indicators/lookup.yaml", "condition"],
        ["indicators/pass-fail.yaml", "condition"],
      ]);
    } else {
      expect(changes).toHaveLength(1);
      expect(changes[0]?.file).toBe(name);
      expect(at.startsWith(changes[0]?.at.join(" › ") ?? "nothing")).toBe(true);
    }
  });
});

function pointsOf(policy: Policy, input: Parameters<typeof score>[1]) {
  return score(policy, input).cards.map(({ indicators, total }) => [
    total.points?.toString(),
    ...indicators.map(({ points, status }) => [points?.toString(), status]),
  ]);
}
