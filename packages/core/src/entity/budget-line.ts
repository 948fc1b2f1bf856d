import { defineEntity, type RecordOf } from "./entity.ts";

/**
 * Money planned, spent and saved under one heading over one stretch of time, as a rule a budget year. Headings overlap
 * (`total` holds all the others), so they are never added up; stretches of one heading follow each other and are.
 */
export const budgetLine = defineEntity({
  id: "budget-line",
  title: { vi: "Dòng ngân sách", en: "Budget line" },
  meaning: {
    vi: "Số tiền dự toán, đã chi, tiết kiệm của một mục trong một khoảng thời gian, thường là một năm ngân sách",
    en: "Money planned, spent and saved under one heading over one stretch of time, as a rule a budget year",
  },
  fields: {
    code: {
      type: "code",
      required: true,
      title: { vi: "Mục", en: "Heading" },
      meaning: {
        vi: "Mục chi; mục tổng chi bao gồm mọi mục khác nên các mục không cộng với nhau",
        en: "What the money is for; the total holds all other headings, so headings are not added up",
      },
      values: [
        { code: "total", title: { vi: "tổng chi ngân sách", en: "whole budget" } },
        { code: "investment", title: { vi: "chi đầu tư", en: "investment" } },
        {
          code: "regular",
          title: {
            vi: "chi thường xuyên, không kể lương và khoản theo lương",
            en: "regular spending, without salaries",
          },
        },
        { code: "salary", title: { vi: "lương và khoản theo lương", en: "salaries and what goes with them" } },
        { code: "cchc", title: { vi: "cải cách hành chính", en: "administrative reform" } },
      ],
    },
    budgetTo: {
      type: "date",
      ahead: true,
      required: true,
      title: { vi: "Đến ngày", en: "Up to" },
      meaning: {
        vi: "Ngày cuối của khoảng thời gian, thường là 31/12; các khoảng của cùng một mục không chồng nhau",
        en: "Last day of the stretch, as a rule 31 December; stretches of one heading never overlap",
      },
    },
    planned: {
      type: "whole",
      unit: { vi: "đồng", en: "VND" },
      title: { vi: "Dự toán", en: "Planned" },
      meaning: { vi: "Dự toán được giao, gồm cả điều chỉnh", en: "Money allotted, adjustments included" },
    },
    spent: {
      type: "whole",
      unit: { vi: "đồng", en: "VND" },
      title: { vi: "Đã chi", en: "Spent" },
      meaning: {
        vi: "Số đã chi, giải ngân theo Kho bạc Nhà nước",
        en: "Money paid out according to the State Treasury",
      },
    },
    saved: {
      type: "whole",
      unit: { vi: "đồng", en: "VND" },
      title: { vi: "Tiết kiệm", en: "Saved" },
      meaning: {
        vi: "Số tiết kiệm được so với dự toán mà vẫn xong việc; không phải số chưa chi hết",
        en: "Money saved with the work done; not what was merely left unspent",
      },
    },
  },
});

/** A record of {@link budgetLine}. */
export type BudgetLine = RecordOf<typeof budgetLine>;
