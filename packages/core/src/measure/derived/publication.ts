import type { Publication } from "../../entity/publication.ts";
import { daysPosted } from "./days-posted.ts";
import type { DerivedFact } from "./derived-fact.ts";
import { workingDays, workingDaysWaiting } from "./stretch.ts";

/** Derived facts of a publication. */
export const publicationFacts: readonly DerivedFact<Publication>[] = [
  {
    name: "workingDaysToPost",
    type: "number",
    title: {
      vi: "Số ngày làm việc từ khi có kết quả đến khi công khai",
      en: "Working days from the result to its posting",
    },
    compute: ({ resultOn, postedOn }, context) => workingDays(resultOn, postedOn, context),
  },
  {
    name: "workingDaysUnposted",
    type: "number",
    title: {
      vi: "Số ngày làm việc chưa công khai, tính đến ngày cuối kỳ",
      en: "Working days that it was not posted, up to the last day of the period",
    },
    compute: ({ resultOn, postedOn }, context) => workingDaysWaiting(resultOn, postedOn, context),
  },
  daysPosted,
];
