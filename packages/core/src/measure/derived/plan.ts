import type { Plan } from "../../entity/plan.ts";
import type { DerivedFact } from "./derived-fact.ts";
import { calendarDays, daysAfter } from "./stretch.ts";

/** Derived facts of a plan. */
export const planFacts: readonly DerivedFact<Plan>[] = [
  {
    name: "daysAfterDue",
    type: "number",
    title: { vi: "Số ngày (theo lịch) ban hành sau hạn", en: "Calendar days that it was issued after it was due" },
    compute: ({ dueOn, signedOn }) => daysAfter(dueOn, signedOn),
  },
  {
    name: "daysToIssue",
    type: "number",
    title: {
      vi: "Số ngày (theo lịch) từ văn bản yêu cầu đến khi ban hành",
      en: "Calendar days from the document that calls for it to its issue",
    },
    compute: ({ askedOn, signedOn }) => calendarDays(askedOn, signedOn),
  },
];
