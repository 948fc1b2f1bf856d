import { describe, expect, test } from "vitest";
import { cardPolicy } from "../../test/card-policy.ts";
import { flowYaml } from "../testing/example-yaml.ts";
import { headChanges } from "./head-changes.ts";
import { headWitness } from "./head-witness.ts";

const policy = cardPolicy("  - { name: half, expect: { total: 5 } }");
const witnesses = headChanges(policy).map((change) => {
  const witness = headWitness(policy, change);
  return `${change.path.join(".")} ${change.from} → ${change.to}: ${witness === undefined ? "nothing" : flowYaml(witness)}`;
});

describe("a change of the head is told with what a card would need", () => {
  test.each([
    "from 2026-01-01 → 2025-12-31: nothing",
    "from 2026-01-01 → 2026-01-02: { given: { period: 2026-01 }, expect: {} }",
    "grades.bands.0.atLeast 5 → 4: { given: {}, expect: { total: 4.5, grade: weak } }",
    "grades.bands.0.atLeast atLeast → above: { given: {}, expect: { total: 5, grade: good } }",
    "rank.among level → all: { given: { peers: [{ code: better, level: another }] }, expect: { rank: 1 } }",
    "rank.ties standard → dense: { given: { peers: [{ code: better }, { code: equally-better }] }, expect: { rank: 3 } }",
  ])("%s", (told) => {
    expect(witnesses).toContain(told);
  });
});
