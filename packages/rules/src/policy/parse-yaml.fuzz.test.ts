import { CchcError, parsePeriod } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuzzRuns } from "../../test/fuzz-factor.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readPolicy } from "./read-policy.ts";

/** What a reading threw that is no refusal; undefined after a value or a refusal. */
async function fault(reading: () => unknown): Promise<unknown> {
  try {
    await reading();
    return undefined;
  } catch (error) {
    return error instanceof CchcError ? undefined : error;
  }
}

const pieces = (texts: readonly string[]) =>
  fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...texts) }, fc.string({ maxLength: 4 })), {
      maxLength: 40,
    })
    .map((all) => all.join(""));

const yaml = pieces([
  ...[
    "id: x",
    "\n",
    " ",
    "  ",
    "- ",
    "from: 2025-01-01",
    "areas:",
    "indicators:",
    "title: { vi: a, en: b }",
    "{",
    "}",
    "[",
    "]",
    ",",
  ],
  ...[
    "&a",
    "*a",
    "<<: *a",
    "!!binary x",
    "|",
    ">",
    "'",
    '"',
    "?",
    "__proto__: x",
    "constructor: y",
    "%YAML 1.1",
    "---",
    "\t",
  ],
  ...["\u0000", "\u2028", "1e999", "0x1F", ".inf", "~", "#", "extends: x", "grades: []", "named: { a: { all: [] } }"],
]);

describe("any input gives a value or a refusal", () => {
  it("YAML of policies", async () => {
    await fc.assert(
      fc.asyncProperty(yaml, async (text) => {
        expect(await fault(() => parseYaml("policy.yaml", text))).toBeUndefined();
        expect(await fault(() => readPolicy(new Map([["policy.yaml", text]])))).toBeUndefined();
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  it("texts of periods", async () => {
    const text = pieces(["2025", "-", "Q", "H", "1", "3", "08", "/", "..", "0", " ", "(", "2016-2021", "9999"]);
    await fc.assert(
      fc.asyncProperty(text, async (period) => {
        expect(await fault(() => parsePeriod(period))).toBeUndefined();
      }),
      { numRuns: fuzzRuns(1_000) },
    );
  });
});
