import type { DerivedFact } from "./derived-fact.ts";

/** Facts of the period that is counted, at hand for records of every entity: days compare as text. */
export const periodFacts: readonly DerivedFact[] = [
  {
    name: "periodStart",
    type: "date",
    title: { vi: "Ngày đầu kỳ", en: "First day of the period" },
    compute: (_record, { period }) => period.first,
  },
  {
    name: "periodEnd",
    type: "date",
    title: { vi: "Ngày cuối kỳ", en: "Last day of the period" },
    compute: (_record, { period }) => period.last,
  },
];
