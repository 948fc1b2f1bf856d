import { formatPlace, type Language, visible } from "@cchc/core";
import { failureText, type TestOutcome } from "@cchc/rules";
import type { TestedPolicy } from "./test-policy.ts";

/** What came of examples as JUnit XML, which build servers read: a suite for each policy, a case for each example. */
export function junitXml(tested: readonly TestedPolicy[], language: Language): string {
  const suites = tested.map(({ policy, outcomes, placeOf }) => {
    const cases = outcomes.map((outcome) => {
      const style = { language, digits: policy.print.digits };
      const place = formatPlace(placeOf(outcome.file, outcome.path), language);
      return caseXml(outcome, policy.id, `${place}\n${failureText(outcome, style)}`);
    });
    const counts = `tests="${outcomes.length}" failures="${outcomes.filter(({ passed }) => !passed).length}"`;
    return [`  <testsuite name="${attribute(policy.id)}" ${counts}>`, ...cases, "  </testsuite>"].join("\n");
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", ...suites, "</testsuites>", ""].join("\n");
}

function caseXml({ subject, name, passed, mismatches }: TestOutcome, policy: string, why: string): string {
  const open = `    <testcase classname="${attribute(`${policy}.${subject}`)}" name="${attribute(name)}"`;
  const what = mismatches.map((one) => one.what).join(", ");
  return passed
    ? `${open}/>`
    : `${open}>\n      <failure message="${attribute(what)}">${escaped(why)}</failure>\n    </testcase>`;
}

function attribute(text: string): string {
  return escaped(visible(text));
}

function escaped(text: string): string {
  const safe = text.split("\n").map(visible).join("\n");
  return safe.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
