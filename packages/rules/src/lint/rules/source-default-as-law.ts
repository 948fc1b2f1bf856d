import type { LintRule } from "../lint-rule.ts";
import { sourcesOf } from "../sources-of.ts";

/** Defaults that pass for something else. */
export const sourceDefaultAsLaw: LintRule = {
  id: "source/default-as-law",
  severity: "error",
  needs: "text",
  title: {
    vi: "giá trị mặc định lại ghi là luật, thông lệ hoặc số quan sát",
    en: "a default that is called law, practice or observed",
  },
  why: {
    vi: "Nguồn nói “mặc định” thì không văn bản nào quy định con số ấy.",
    en: "A source that is called a default is no document: nothing lays the number down.",
  },
  mend: { vi: "basis: choice, hoặc dẫn văn bản", en: "basis: choice, or cite the document" },
  check: (policy) =>
    sourcesOf(policy)
      .filter(
        ({ basis, source }) =>
          basis !== undefined && basis !== "choice" && /mặc định|\bdefault\b/iu.test(source.document),
      )
      .map(({ file, path, basis, source }) => ({
        file,
        path: [...path, "basis"],
        given: `${basis}, ${source.document}`,
      })),
};
