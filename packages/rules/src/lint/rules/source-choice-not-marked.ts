import type { LintRule } from "../lint-rule.ts";
import { sourcesOf } from "../sources-of.ts";

/** Choices that don't say that they are choices. */
export const sourceChoiceNotMarked: LintRule = {
  id: "source/choice-not-marked",
  severity: "warning",
  needs: "text",
  title: { vi: "giá trị mặc định chưa ghi rõ là mặc định", en: "a default that does not say so" },
  why: {
    vi: "Con số do người viết chọn chưa có giá trị cho tới khi cơ quan có thẩm quyền thông qua; người đọc phải thấy điều đó.",
    en: "A number that its writer chose binds nobody until the deciding body adopts it, and readers must see that.",
  },
  mend: {
    vi: "thêm source.note nói đây là mặc định và ai phải thông qua",
    en: "add a source.note that says it is a default, and who must adopt it",
  },
  check: (policy) =>
    sourcesOf(policy)
      .filter(({ basis, source }) => basis === "choice" && !saysDefault(source.note))
      .map(({ file, path, source }) => ({ file, path: [...path, "source"], part: "key", given: source.document })),
};

function saysDefault(note: { readonly vi: string; readonly en: string } | undefined): boolean {
  return note !== undefined && /mặc định/iu.test(note.vi) && /\bdefaults?\b/iu.test(note.en);
}
