import { withoutDiacritics } from "@cchc/core";
import type { LintRule } from "../lint-rule.ts";
import { textsOf } from "../texts-of.ts";

/** Vietnamese sentences of three words and more practically always have a mark. */
const fewestWords = 3;

/** Vietnamese typed without its marks. */
export const textNoDiacritics: LintRule = {
  id: "text/no-diacritics",
  severity: "warning",
  needs: "text",
  title: { vi: "tiếng Việt không dấu", en: "Vietnamese without diacritics" },
  why: {
    vi: "Không dấu thì “đúng hạn” và “dừng hẳn” viết như nhau; phiếu điểm là văn bản hành chính.",
    en: "Without its marks one Vietnamese word reads as another, and a scorecard is an official document.",
  },
  mend: { vi: "gõ đủ dấu", en: "type the diacritics" },
  check: ({ files }) =>
    textsOf(files)
      .filter(({ text }) => text.vi !== text.en && isLong(text.vi) && withoutDiacritics(text.vi) === text.vi)
      .map(({ file, path, text }) => ({ file, path: [...path, "vi"], given: text.vi })),
};

function isLong(text: string): boolean {
  return (text.match(/\p{L}{2,}/gu) ?? []).length >= fewestWords;
}
