import type { LintRule } from "../lint-rule.ts";
import { isPlaceholder } from "../placeholder.ts";
import { sourcesOf } from "../sources-of.ts";

/** Sources that somebody meant to fill in later. */
export const sourcePlaceholder: LintRule = {
  id: "source/placeholder",
  severity: "error",
  needs: "text",
  title: { vi: "nguồn chưa được điền", en: "a source that was never filled in" },
  why: {
    vi: "Con số không có nguồn không bảo vệ được khi bị hỏi.",
    en: "A number without a source cannot be defended when somebody asks.",
  },
  mend: {
    vi: "ghi văn bản; nếu không có thì basis: choice và nói đó là mặc định",
    en: "name the document; if there is none, say basis: choice and that it is a default",
  },
  check: (policy) =>
    sourcesOf(policy)
      .filter(({ source }) => isPlaceholder(source.document))
      .map(({ file, path, source }) => ({ file, path: [...path, "source", "document"], given: source.document })),
};
