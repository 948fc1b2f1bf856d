import { type Condition, entities, type RecordMeasure, recordMeasure } from "@cchc/core";
import type { LintRule } from "../lint-rule.ts";
import { recordDomains } from "../reason/domain.ts";
import type { ReasonScope } from "../reason/situations.ts";
import { verdictOf } from "../reason/verdict.ts";

/** Parts of a measure that can't be met together. */
export const measureCountsNothing: LintRule = {
  id: "measure/counts-nothing",
  severity: "error",
  needs: "sound",
  title: {
    vi: "tổng thể, loại trừ và tử số không thể cùng có hồ sơ nào",
    en: "population, exclusion and numerator leave no record",
  },
  why: {
    vi: "Không bản ghi nào vừa thuộc tổng thể, vừa không bị loại, vừa đạt tử số: số đo luôn là 0.",
    en: "No record belongs to the population, is not excluded, and meets the numerator: the measure is always 0.",
  },
  mend: { vi: "sửa điều kiện trái nhau", en: "mend the condition that contradicts the others" },
  check: ({ measures, named }) =>
    measures.flatMap(({ file, value }) => {
      const count = recordMeasure(value);
      const entity = entities.get(count?.entity ?? "");
      return count !== undefined &&
        entity !== undefined &&
        countsNothing(count, { named, domains: recordDomains(entity, count.rule) })
        ? [{ file, path: ["count", count.by === "share" ? "numerator" : "exclude"] }]
        : [];
    }),
};

/** Whether parts that each could be met cannot be met together; one that alone cannot be is told by its own rule. */
function countsNothing(count: RecordMeasure, scope: ReasonScope): boolean {
  const parts: Condition[] = [
    ...(count.population === undefined ? [] : [count.population]),
    ...(count.exclude === undefined ? [] : [{ not: count.exclude }]),
    ...(count.by === "share" ? [count.numerator] : []),
  ];
  const alone = parts.some((part) => verdictOf(part, scope) === "never");
  return parts.length > 1 && !alone && verdictOf({ all: parts }, scope) === "never";
}
