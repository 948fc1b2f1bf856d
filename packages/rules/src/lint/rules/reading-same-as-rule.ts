import { canonicalJson } from "../../policy/canonical.ts";
import type { LintRule } from "../lint-rule.ts";

/** Readings that read nothing differently. */
export const readingSameAsRule: LintRule = {
  id: "reading/same-as-rule",
  severity: "warning",
  needs: "sound",
  title: { vi: "cách hiểu khác mà không khác", en: "another reading that is the same" },
  why: {
    vi: "Readings giữ cách hiểu khác của cùng quy định. Giống hệt quy tắc đang dùng thì không cho biết gì.",
    en: "Readings keep what else a provision may mean. One that equals the rule in force says nothing.",
  },
  mend: { vi: "bỏ reading, hoặc sửa score của nó", en: "remove the reading, or mend its score" },
  check: ({ indicators }) =>
    indicators.flatMap(({ file, value: { rules, readings = [] } }) => {
      const shapes = new Set(rules.map(({ score }) => canonicalJson(score)));
      return readings.flatMap(({ score }, index) =>
        shapes.has(canonicalJson(score)) ? [{ file, path: ["readings", index, "score"], given: score.shape }] : [],
      );
    }),
};
