import type { Calendar } from "@cchc/core";
import { describe, test } from "vitest";
import type { Policy } from "../policy/policy.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { failureText } from "./failure-text.ts";
import { prepareCards } from "./prepare-cards.ts";
import { testsOf } from "./run-tests.ts";

/** How the examples of a policy are registered. */
export interface TestPolicyOptions {
  /** Working days, for whole cards with records: `vietnamCalendar()` of `@cchc/core/vietnam`. */
  readonly calendar?: Calendar;
}

/**
 * Registers one vitest test for each example of a policy: those inside indicators, and whole cards.
 *
 * Called at the top of a test file, with `await`.
 *
 * @param policy A policy, or the texts of its files by path.
 * @throws CchcError When the policy cannot be read, or an example has records and there is no calendar.
 *
 * @example
 * import { readPolicyData } from "@cchc/rules";
 * import { qd766 } from "@cchc/rules/policies";
 * import { testPolicy } from "@cchc/rules/vitest";
 *
 * await testPolicy(readPolicyData(qd766));
 */
export async function testPolicy(
  policy: Policy | ReadonlyMap<string, string>,
  { calendar }: TestPolicyOptions = {},
): Promise<void> {
  const read = "indicators" in policy ? policy : readPolicy(policy);
  const tests = testsOf(read, await prepareCards(read, calendar));
  const subjects = [...new Set(tests.map(({ subject }) => subject))];
  describe(read.id, () => {
    for (const subject of subjects) {
      describe(subject, () => {
        for (const { name, run } of tests.filter((one) => one.subject === subject)) {
          test(name, () => {
            const outcome = run();
            if (!outcome.passed) {
              throw new Error(failureText(outcome, { language: "en", digits: read.print.digits }));
            }
          });
        }
      });
    }
  });
}
