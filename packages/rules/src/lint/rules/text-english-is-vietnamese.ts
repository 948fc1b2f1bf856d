import type { LintRule } from "../lint-rule.ts";
import { textsOf } from "../texts-of.ts";

/** Letters that only Vietnamese has. */
const marked = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/** Vietnamese in the place of English. */
export const textEnglishIsVietnamese: LintRule = {
  id: "text/english-is-vietnamese",
  severity: "warning",
  needs: "text",
  title: { vi: "phần tiếng Anh viết bằng tiếng Việt", en: "Vietnamese in the place of English" },
  why: {
    vi: "Bản tiếng Anh của phiếu điểm sẽ lẫn lời không dịch.",
    en: "The English page of the scorecard would hold words that were not translated.",
  },
  mend: { vi: "dịch sang tiếng Anh", en: "translate it into English" },
  check: ({ files }) =>
    textsOf(files)
      .filter(({ text }) => text.vi !== text.en && isVietnamese(text.en))
      .map(({ file, path, text }) => ({ file, path: [...path, "en"], given: text.en })),
};

/** Names of places and documents stay as they are; only where most words are Vietnamese is the text. */
function isVietnamese(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 3 && words.filter((word) => marked.test(word)).length * 2 > words.length;
}
