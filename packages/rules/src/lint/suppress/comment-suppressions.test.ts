import { expect, test } from "vitest";
import { commentSuppressions } from "./comment-suppressions.ts";

const finding = (line: number) =>
  ({ rule: "measure/unused", severity: "warning", file: "a.yaml", line, what: words, mend: words }) as const;
const words = { vi: "chữ", en: "words" };

test("a comment is about the next line that is none", () => {
  const [one] = commentSuppressions(
    "a.yaml",
    "# lint-allow measure/unused until 2027-12-31: for the report\n# more\nid: a\n",
  );
  expect(one).toMatchObject({
    rule: "measure/unused",
    until: "2027-12-31",
    reason: "for the report",
    written: { line: 1 },
  });
  const covers = one !== undefined && "covers" in one ? one.covers : () => false;
  expect([2, 3, 4].map((line) => covers(finding(line)))).toEqual([false, true, false]);
  expect(covers({ ...finding(3), file: "b.yaml" })).toBe(false);
});

test.each([
  "# lint-allow measure/unused",
  "# lint-allow measure/unused until 2027-12-31",
  "# lint-allow measure/unused until 2027-12-31:",
  "# lint-allow measure/unused until 2027-02-30: no such day",
  "# lint-allow unused until 2027-12-31: no such form",
])("without rule, day and reason it is none: %s", (comment) => {
  expect(commentSuppressions("a.yaml", `${comment}\nid: a\n`)).toEqual([
    { written: { file: "a.yaml", line: 1, column: 1 }, given: comment },
  ]);
});

test("other comments, and the words inside a value, are left alone", () => {
  expect(commentSuppressions("a.yaml", 'note: "# lint-allow measure/unused"\n# lint-allowance\n')).toEqual([]);
});
