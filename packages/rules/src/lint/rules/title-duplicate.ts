import type { Localized } from "@cchc/core";
import type { Sourced } from "../../policy/parsed-policy.ts";
import type { Hit, LintRule } from "../lint-rule.ts";

/** Titles that stand for two things. */
export const titleDuplicate: LintRule = {
  id: "title/duplicate",
  severity: "warning",
  needs: "text",
  title: {
    vi: "hai tiêu chí, số đo hoặc cảnh báo cùng tên",
    en: "two indicators, measures or flags have the same title",
  },
  why: {
    vi: "Trên phiếu in chỉ thấy tên. Hai dòng cùng tên thì người đọc tưởng in lặp.",
    en: "On a printed card only the title is seen. Two lines of one title look like a misprint.",
  },
  mend: { vi: "nói rõ chỗ khác nhau trong tên", en: "say in the title what tells them apart" },
  check: ({ indicators, measures, flags }) => [indicators, measures, flags].flatMap(repeated),
};

function repeated(things: readonly Sourced<{ readonly title: Localized }>[]): Hit[] {
  const seen = new Map<string, string>();
  return things.flatMap(({ file, value: { title } }) => {
    const before = seen.get(title.vi);
    seen.set(title.vi, before ?? file.path);
    return before === undefined ? [] : [{ file, path: ["title"], given: `${title.vi} (${before})` }];
  });
}
