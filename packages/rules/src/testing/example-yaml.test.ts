import { Exact } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { blockYaml } from "./block-yaml.ts";
import { flowYaml } from "./example-yaml.ts";

describe("data in one line of YAML", () => {
  test("reads like examples that people write", () => {
    const example = {
      name: "half of them",
      on: "2026-01-01",
      given: { counts: { numerator: Exact.of(1), denominator: Exact.of(2) } },
      expect: { points: Exact.of("29/6"), applicable: undefined },
    };
    expect(flowYaml(example)).toBe(
      "{ name: half of them, on: 2026-01-01, given: { counts: { numerator: 1, denominator: 2 } }, expect: { points: 29/6 } }",
    );
  });

  test.each(["no", "true", "12", "a: b", "- a", "", "#", "{x}"])(
    "quotes what YAML would read as something else: %s",
    (text) => {
      expect(parse(flowYaml({ text }))).toEqual({ text });
    },
  );
});

const data = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,8}[a-z]$/), tie("any"), { maxKeys: 4 }),
  ),
})).any;

test("YAML in one line, or in blocks, says the same data again", () => {
  const keys = fc.dictionary(fc.stringMatching(/^[a-z]{3,9}$/), data, { minKeys: 1, maxKeys: 5 });
  fc.assert(
    fc.property(keys, (given) => {
      expect(parse(flowYaml(given))).toEqual(given);
      expect(parse(blockYaml(given))).toEqual(given);
    }),
  );
});
