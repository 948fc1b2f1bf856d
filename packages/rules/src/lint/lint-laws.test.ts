import { CchcError, parsePlainDate } from "@cchc/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { baseTexts } from "../../test/broken-policies/read-case.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { lintPolicy } from "./lint-policy.ts";

const on = parsePlainDate("2026-06-01");
const base = baseTexts();
const words = [...new Set([...base.values()].flatMap((text) => text.match(/[\p{L}\p{N}.%/-]+/gu) ?? []))];

/** One careless edit: a line lost, doubled or moved in, or a word that belongs elsewhere. */
const edit = fc.record({
  file: fc.constantFrom(...base.keys()),
  line: fc.nat(40),
  how: fc.constantFrom("lose", "double", "indent", "word"),
  word: fc.constantFrom(...words, "", "null", "{", "__proto__", "-1", "1e9", "*a", "0/0"),
  place: fc.nat(8),
} as const);

type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function edited(text: string, { line, how, word, place }: Edit): string {
  const lines = text.split("\n");
  const index = line % lines.length;
  const old = lines[index] ?? "";
  const found = [...old.matchAll(/[\p{L}\p{N}.%/-]+/gu)];
  const match = found[place % Math.max(found.length, 1)];
  const at = match?.index ?? 0;
  const put = {
    lose: [],
    double: [old, old],
    indent: [`  ${old}`],
    word: [old.slice(0, at) + word + old.slice(at + (match?.[0].length ?? 0))],
  } as const;
  return lines.toSpliced(index, 1, ...put[how]).join("\n");
}

function edits(list: readonly Edit[]): Map<string, string> {
  return list.reduce((texts, one) => texts.set(one.file, edited(texts.get(one.file) ?? "", one)), baseTexts());
}

function refusals(texts: ReadonlyMap<string, string>): readonly string[] {
  try {
    readPolicy(texts);
    return [];
  } catch (error) {
    return error instanceof CchcError ? error.problems.map(({ code }) => code) : [String(error)];
  }
}

test("whatever is done to a policy, the lint gives a report, and all that the reader refuses is in it", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (list) => {
      const texts = edits(list);
      const { findings, counts } = lintPolicy(texts, { on });
      const told = findings.map(({ rule }) => rule);
      expect(refusals(texts).filter((code) => !told.includes(code))).toEqual([]);
      expect(counts.error + counts.warning + counts.info).toBe(findings.length);
      for (const { file, line = 1, column = 1 } of findings.filter((one) => texts.has(one.file))) {
        expect((texts.get(file) ?? "").split("\n").length).toBeGreaterThanOrEqual(line);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 100 },
  );
});
