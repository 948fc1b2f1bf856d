import type { Ii06aReport } from "../../entity/ii06a-report.ts";
import type { DerivedFact } from "./derived-fact.ts";

/** By how much each of the four sums of form II.06a is off; 0 when it holds. */
export const ii06aReportFacts: readonly DerivedFact<Ii06aReport>[] = [
  {
    name: "receivedOff",
    type: "number",
    title: { vi: "Cột (3) trừ tổng (4) + (5) + (6)", en: "Column (3) less (4) + (5) + (6)" },
    compute: ({ received, receivedOnline, receivedInPerson, carriedOver }) =>
      received - receivedOnline - receivedInPerson - carriedOver,
  },
  {
    name: "doneOff",
    type: "number",
    title: { vi: "Cột (7) trừ tổng (8) + (9) + (10)", en: "Column (7) less (8) + (9) + (10)" },
    compute: ({ done, doneEarly, doneOnTime, doneLate }) => done - doneEarly - doneOnTime - doneLate,
  },
  {
    name: "pendingOff",
    type: "number",
    title: { vi: "Cột (11) trừ tổng (12) + (13)", en: "Column (11) less (12) + (13)" },
    compute: ({ pending, pendingInTime, pendingLate }) => pending - pendingInTime - pendingLate,
  },
  {
    name: "totalOff",
    type: "number",
    title: { vi: "Cột (3) trừ tổng (7) + (11)", en: "Column (3) less (7) + (11)" },
    compute: ({ received, done, pending }) => received - done - pending,
  },
];
