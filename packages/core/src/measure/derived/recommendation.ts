import type { Recommendation } from "../../entity/recommendation.ts";
import type { DerivedFact } from "./derived-fact.ts";
import { workingDays, workingDaysWaiting } from "./stretch.ts";

/** Derived facts of a recommendation. */
export const recommendationFacts: readonly DerivedFact<Recommendation>[] = [
  {
    name: "workingDaysToAnswer",
    type: "number",
    title: { vi: "Số ngày làm việc đến khi trả lời", en: "Working days until the answer" },
    compute: ({ receivedOn, answeredOn }, context) => workingDays(receivedOn, answeredOn, context),
  },
  {
    name: "workingDaysOpen",
    type: "number",
    title: {
      vi: "Số ngày làm việc chưa trả lời, tính đến ngày cuối kỳ",
      en: "Working days without an answer, up to the last day of the period",
    },
    compute: ({ receivedOn, answeredOn }, context) => workingDaysWaiting(receivedOn, answeredOn, context),
  },
];
