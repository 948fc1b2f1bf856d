import { describe, expect, test } from "vitest";
import { layerHead } from "../test/layer-texts.ts";
import { readShipped, shippedIds } from "../test/read-shipped.ts";
import { shippedPolicies } from "./policies.ts";
import { readPolicy, readPolicyData } from "./policy/read-policy.ts";

describe("the policies that ship as data", () => {
  test("are those of the folder", () => {
    expect(Object.keys(shippedPolicies)).toEqual(shippedIds);
  });

  test.each(shippedIds)("%s is what its YAML says, with all that it extends", (id) => {
    expect(readPolicyData(shippedPolicies[id] ?? {}).sha256).toBe(readShipped(id).sha256);
  });

  test("are found by a layer over them", () => {
    const texts = new Map([["policy.yaml", layerHead.replace("extends: demo", "extends: qd-766-as-written")]]);
    const policy = readPolicy(texts, { bases: (id) => shippedPolicies[id] });
    expect([policy.base?.id, policy.base?.base?.id, policy.max.toString()]).toEqual([
      "qd-766-as-written",
      "qd-766",
      "100",
    ]);
  });
});
