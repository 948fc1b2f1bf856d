import type { LintRule } from "../lint-rule.ts";
import { sourcesOf } from "../sources-of.ts";

/** Law without its article. */
export const sourceNoPart: LintRule = {
  id: "source/no-part",
  severity: "info",
  needs: "text",
  title: { vi: "dẫn luật mà không dẫn điều khoản", en: "law is cited without the article" },
  why: {
    vi: "Người bị trừ điểm có quyền mở đúng điều khoản. Tên văn bản vài chục trang thì chưa đủ.",
    en: "Whoever loses points may open the very article. The name of a document of many pages is not enough.",
  },
  mend: { vi: "thêm part: điều, khoản, điểm hoặc phụ lục", en: "add part: article, clause, point or annex" },
  check: (policy) =>
    sourcesOf(policy)
      .filter(({ basis, source }) => basis === "law" && source.part === undefined)
      .map(({ file, path, source }) => ({ file, path: [...path, "source", "document"], given: source.document })),
};
