import { describe, expect, test } from "vitest";
import { faultsOf } from "../../test/faults.ts";
import { head, smallPolicyTexts } from "../../test/small-policy.ts";
import { readPolicy } from "./read-policy.ts";

function faults(evidence: string): string[] {
  const rank = `ties: standard, evidence: ${evidence} }`;
  return faultsOf(() => readPolicy(smallPolicyTexts([head, "ties: standard }", rank])));
}

describe("the evidence that a rank takes", () => {
  test.each(["100%", "1", "0.75", "3/4"])("may be %s", (evidence) => {
    expect(faults(evidence)).toEqual([]);
  });

  test.each(["100", "0", "-10%", "101%"])("is no share when written %s", (evidence) => {
    expect(faults(evidence)).toEqual(["policy.yaml:11:49 rank/not-a-share"]);
  });
});
