import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fileSchema, policyFileKinds } from "../src/index.ts";
import { lintPage } from "./lint-page.ts";

const committed = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const stale = "`npm run generate` writes it anew";

test.each(policyFileKinds)("the shipped schema of a %s file is what its source says now", (kind) => {
  const text = `${JSON.stringify(fileSchema(kind), null, 2)}\n`;
  expect(committed(`../schemas/${kind}.schema.json`) === text ? "" : stale).toBe("");
});

test("the page of lint rules is what the rules say now", () => {
  expect(committed("../../../docs/reference/lint-rules.md") === lintPage() ? "" : stale).toBe("");
});
