import type { Petition } from "../../entity/petition.ts";
import type { DerivedFact } from "./derived-fact.ts";
import { workingDays, workingDaysWaiting } from "./stretch.ts";

/** Derived facts of a petition; all run from the day it was received, which is the day of the latest transfer to the unit. */
export const petitionFacts: readonly DerivedFact<Petition>[] = [
  {
    name: "workingDaysToAnswer",
    type: "number",
    title: { vi: "Số ngày làm việc đến khi trả lời", en: "Working days until the answer" },
    compute: ({ receivedOn, answeredOn }, context) => workingDays(receivedOn, answeredOn, context),
  },
  {
    name: "workingDaysToForward",
    type: "number",
    title: { vi: "Số ngày làm việc đến khi chuyển", en: "Working days until it was forwarded" },
    compute: ({ receivedOn, forwardedOn }, context) => workingDays(receivedOn, forwardedOn, context),
  },
  {
    name: "workingDaysToPublish",
    type: "number",
    title: {
      vi: "Số ngày làm việc từ trả lời đến công khai",
      en: "Working days from the answer to its publication",
    },
    compute: ({ answeredOn, publishedOn }, context) => workingDays(answeredOn, publishedOn, context),
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
  {
    name: "workingDaysUnpublished",
    type: "number",
    title: {
      vi: "Số ngày làm việc trả lời chưa được công khai, tính đến ngày cuối kỳ",
      en: "Working days that the answer was not published, up to the last day of the period",
    },
    compute: ({ answeredOn, publishedOn }, context) => workingDaysWaiting(answeredOn, publishedOn, context),
  },
];
