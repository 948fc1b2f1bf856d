import type { Disclosure } from "../../entity/disclosure.ts";
import type { Publication } from "../../entity/publication.ts";
import type { DerivedFact } from "./derived-fact.ts";
import { calendarDays } from "./stretch.ts";

/** How long something was up, which publications and disclosures have alike. */
export const daysPosted: DerivedFact<Publication | Disclosure> = {
  name: "daysPosted",
  type: "number",
  title: {
    vi: "Số ngày (theo lịch) đã công khai, tính đến ngày cuối kỳ",
    en: "Calendar days that it was up, at most to the last day of the period",
  },
  // What is taken down after the period is still up on its last day.
  compute: ({ postedOn, removedOn }, { period }) =>
    calendarDays(postedOn, removedOn !== undefined && removedOn < period.last ? removedOn : period.last),
};
