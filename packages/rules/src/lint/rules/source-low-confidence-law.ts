import type { LintRule } from "../lint-rule.ts";
import { sourcesOf } from "../sources-of.ts";

/** Law that nobody is sure of. */
export const sourceLowConfidenceLaw: LintRule = {
  id: "source/low-confidence-law",
  severity: "error",
  needs: "text",
  title: { vi: "quy định của pháp luật mà độ tin cậy thấp", en: "called law, on a source of low confidence" },
  why: {
    vi: "Số ghi basis: law được dùng như luật khi khiếu nại. Nguồn không chắc thì chưa phải luật.",
    en: "What says basis: law is used as law when somebody complains. What rests on an unsure source is not law yet.",
  },
  mend: {
    vi: "tìm văn bản và nâng confidence, hoặc ghi basis: practice hay choice",
    en: "find the document and raise the confidence, or say basis: practice or choice",
  },
  check: (policy) =>
    sourcesOf(policy)
      .filter(({ basis, source }) => basis === "law" && source.confidence === "low")
      .map(({ file, path, source }) => ({
        file,
        path: [...path, "source", "confidence"],
        given: `law, ${source.document}`,
      })),
};
