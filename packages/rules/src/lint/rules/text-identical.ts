import type { LintRule } from "../lint-rule.ts";
import { isPlaceholder } from "../placeholder.ts";
import { textsOf } from "../texts-of.ts";

/** Titles that were never translated. */
export const textIdentical: LintRule = {
  id: "text/identical",
  severity: "warning",
  needs: "text",
  title: { vi: "hai ngôn ngữ cùng một lời", en: "the same words in both languages" },
  why: {
    vi: "Người đọc một trong hai ngôn ngữ nhận một lời không hiểu được.",
    en: "Readers of one of the two languages are given words that they cannot read.",
  },
  mend: { vi: "dịch lời sang ngôn ngữ kia", en: "translate it" },
  check: ({ files }) =>
    textsOf(files)
      .filter(({ text }) => same(text.vi, text.en) && isProse(text.vi))
      .map(({ file, path, text }) => ({ file, path, given: text.vi })),
};

function same(vi: string, en: string): boolean {
  return vi.trim().toLowerCase() === en.trim().toLowerCase();
}

/** Words; not an abbreviation, a number or a placeholder, which has a rule of its own. */
function isProse(text: string): boolean {
  return /\p{Ll}{3}/u.test(text) && !isPlaceholder(text);
}
