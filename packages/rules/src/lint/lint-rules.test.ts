import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { lintRules } from "./lint-rules.ts";
import { suppressionRules } from "./suppress/suppression-rules.ts";

const rules = [...lintRules, ...suppressionRules];

test("each rule lies in a file of its name", () => {
  const files = readdirSync(new URL("rules/", import.meta.url));
  expect(lintRules.map(({ id }) => `${id.replace("/", "-")}.ts`).filter((file) => !files.includes(file))).toEqual([]);
});

test("no id is used twice, and they stand in order", () => {
  const ids = lintRules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

test("each says what, why and how to mend it in two languages", () => {
  const texts = rules.flatMap(({ title, why, mend }) => [title, why, mend]);
  expect(texts.filter(({ vi, en }) => vi === en && !vi.startsWith("noData:"))).toEqual([]);
});
