import { parsePlainDate } from "@cchc/core";
import type { LintReport } from "@cchc/rules";
import { expect, test } from "vitest";
import { renderLint } from "./lint.ts";

const gap = {
  rule: "bands/gap",
  severity: "error",
  file: "indicators/a.yaml",
  line: 12,
  column: 9,
  what: { vi: "có giá trị không thuộc khoảng nào", en: "a gap: this value lies in no band" },
  given: "70%",
  mend: { vi: "mỗi giá trị thuộc đúng một khoảng", en: "every value in exactly one band" },
} as const;
const report: LintReport = {
  schema: "cchc-lint/1",
  policy: "demo",
  on: parsePlainDate("2026-06-01"),
  files: 3,
  findings: [
    gap,
    { ...gap, rule: "policy/stray-file", file: "x.yaml", line: undefined, column: undefined, given: "\u001b[2J" },
  ],
  suppressed: [
    { finding: { ...gap, rule: "when/no-data-full" }, reason: "known", until: parsePlainDate("2027-12-31") },
  ],
  counts: { error: 2, warning: 0, info: 0 },
};

test("one finding a line, with its place first and its rule last, then what was suppressed, then the counts", () => {
  expect(renderLint({ root: "policies/demo", report }, "en").split("\n")).toEqual([
    "policies/demo/indicators/a.yaml:12:9: error: a gap: this value lies in no band; given 70%; mend: every value in exactly one band [bands/gap]",
    "policies/demo/x.yaml: error: a gap: this value lies in no band; given \\u{1b}[2J; mend: every value in exactly one band [policy/stray-file]",
    "policies/demo/indicators/a.yaml:12:9: suppressed until 31 December 2027: known [when/no-data-full]",
    "demo: errors: 2, warnings: 0, notes: 0; files: 3; suppressed with a reason: 1",
  ]);
});

test("in Vietnamese, from the folder itself", () => {
  const [first] = renderLint({ root: "", report }, "vi").split("\n");
  expect(first).toBe(
    "indicators/a.yaml:12:9: lỗi: có giá trị không thuộc khoảng nào; đã cho 70%; sửa: mỗi giá trị thuộc đúng một khoảng [bands/gap]",
  );
});
