import { parsePlainDate } from "@cchc/core";
import { expect, test } from "vitest";
import { baseTexts } from "../../test/broken-policies/read-case.ts";
import { lintPolicy } from "./lint-policy.ts";

const on = parsePlainDate("2026-06-01");
const [head, onTime, satisfied, trained, complaints] = [
  "policy.yaml",
  "indicators/on-time.yaml",
  "indicators/satisfied.yaml",
  "indicators/trained.yaml",
  "indicators/complaints.yaml",
];

/** Things that look like a fault and are none: a lint that cries wolf is switched off. */
test.each([
  [
    "an abbreviation that is the same in both languages",
    satisfied,
    "{ vi: Người dân hài lòng, en: Satisfied people }",
    "{ vi: ISO 9001, en: ISO 9001 }",
  ],
  ["two Vietnamese words that have no diacritics", satisfied, "vi: Người dân hài lòng", "vi: Kinh doanh"],
  ["a Vietnamese name in an English text", satisfied, "en: Satisfied people", "en: Satisfied people of Phú Thọ"],
  ["a placeholder's word inside a sentence", satisfied, "vi: Nghe người được phục vụ", "vi: Việc chưa có ai làm"],
  [
    "a rule that changes its source alone",
    onTime,
    "score: { shape: capped-linear, fullAt: 95% }",
    "score: { shape: linear }",
  ],
  ["an example of the same name on another day", onTime, "name: full,", "name: half,"],
  [
    "an edge that only equality takes out",
    trained,
    "operator: greaterThanInclusive, value: 0.9 }",
    "operator: between, value: { atLeast: 0.9 } }",
  ],
  [
    "a whole number between two edges",
    complaints,
    "{ above: 0, atMost: 3, points: 5 }",
    "{ above: 0, below: 3.5, points: 5 }",
  ],
  ["full points for an empty denominator", satisfied, "emptyDenominator: zero", "emptyDenominator: full"],
  ["a decision of the day on which it takes effect", head, "date: 2025-12-01", "date: 2026-01-01"],
  [
    "a condition on records that nearly always holds",
    "measures/cases-on-time.yaml",
    "operator: notEqual, value: postal",
    "operator: in, value: [in-person, online, postal]",
  ],
  [
    "a share that may exceed the whole, a little",
    "measures/staff-trained.yaml",
    "kind: ratio\n",
    "kind: ratio\nmayExceed: true\n",
  ],
])("%s", (...[, file, found, put]) => {
  const texts = baseTexts();
  const text = texts.get(file) ?? "";
  expect(text.split(found)).toHaveLength(2);
  texts.set(
    file,
    text
      .replace(found, () => put)
      .replace("{ above: 3, points: 0 }", () =>
        put.includes("below: 3.5") ? "{ atLeast: 3.5, points: 0 }" : "{ above: 3, points: 0 }",
      ),
  );
  expect(lintPolicy(texts, { on }).findings).toEqual([]);
});
