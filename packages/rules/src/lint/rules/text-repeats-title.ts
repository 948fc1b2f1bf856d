import type { Localized } from "@cchc/core";
import type { LintRule } from "../lint-rule.ts";

/** Purposes and remedies that only say the title again. */
export const textRepeatsTitle: LintRule = {
  id: "text/repeats-title",
  severity: "warning",
  needs: "text",
  title: {
    vi: "mục đích hoặc cách khắc phục chỉ lặp lại tên",
    en: "a purpose or remedy that only says the title again",
  },
  why: {
    vi: "Người đọc tìm ở đây vì sao đo và phải làm gì. Tên tiêu chí thì họ đã biết.",
    en: "Readers look here for why it is measured and what to do. The title they know already.",
  },
  mend: {
    vi: "viết vì sao tiêu chí có mặt, và việc làm được vào ngày mai",
    en: "write why it is there, and what can be done tomorrow",
  },
  check: ({ indicators, flags }) => [
    ...indicators.flatMap(({ file, value }) =>
      (["purpose", "remedy"] as const)
        .filter((key) => repeats(value[key], value.title))
        .map((key) => ({ file, path: [key], given: value[key].vi })),
    ),
    ...flags.flatMap(({ file, value }) =>
      (["meaning", "look"] as const)
        .filter((key) => repeats(value[key], value.title))
        .map((key) => ({ file, path: [key], given: value[key].vi })),
    ),
  ],
};

function repeats(text: Localized, title: Localized): boolean {
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return bare(text.vi) === bare(title.vi) || bare(text.en) === bare(title.en);
}
