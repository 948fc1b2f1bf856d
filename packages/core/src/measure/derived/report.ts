import type { Report } from "../../entity/report.ts";
import type { DerivedFact } from "./derived-fact.ts";
import { daysAfter } from "./stretch.ts";

/** Derived facts of a report. */
export const reportFacts: readonly DerivedFact<Report>[] = [
  {
    name: "daysAfterDue",
    type: "number",
    title: { vi: "Số ngày (theo lịch) gửi sau hạn", en: "Calendar days that it was sent after it was due" },
    compute: ({ dueOn, sentOn }) => daysAfter(dueOn, sentOn),
  },
];
