import type { LintRule } from "../lint-rule.ts";
import { isPlaceholder } from "../placeholder.ts";
import { textsOf } from "../texts-of.ts";

/** Texts that somebody meant to write later. */
export const textPlaceholder: LintRule = {
  id: "text/placeholder",
  severity: "warning",
  needs: "text",
  title: { vi: "lời chưa được viết", en: "a text that was never written" },
  why: {
    vi: "Mục đích, cách khắc phục và ý nghĩa được in trên phiếu; đơn vị mất điểm đọc đúng chỗ này trước tiên.",
    en: "Purpose, remedy and meaning are printed on the card; a unit that lost points reads them first.",
  },
  mend: {
    vi: "viết ra, hoặc bỏ khóa này nếu không bắt buộc",
    en: "write it, or leave the key out where it is optional",
  },
  check: ({ files }) =>
    textsOf(files)
      .filter(({ text }) => isPlaceholder(text.vi) || isPlaceholder(text.en))
      .map(({ file, path, text }) => ({ file, path, given: `${text.vi} / ${text.en}` })),
};
