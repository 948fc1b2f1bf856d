import type { FactCatalogue, FactDefinition, Measure } from "@cchc/core";

const level: FactDefinition = { type: "text", title: { vi: "cấp của đơn vị", en: "level of the unit" } };

/** Facts about a unit, for rules that say to whom they apply. */
export const unitFacts: FactCatalogue = new Map([["level", level]]);

/**
 * Facts that a condition on a measure may ask for, with their units: a share is not compared with the counts that it is made of.
 */
export function measureFacts(measure: Measure): FactCatalogue {
  const unit = measure.kind === "ratio" ? "share" : measure.unit.en;
  const value: FactDefinition = { type: "number", title: { vi: "giá trị", en: "value" }, unit };
  const counts: readonly (readonly [string, FactDefinition])[] =
    measure.kind === "ratio"
      ? [
          ["numerator", { type: "number", title: { vi: "tử số", en: "numerator" }, unit: "count" }],
          ["denominator", { type: "number", title: { vi: "mẫu số", en: "denominator" }, unit: "count" }],
        ]
      : [];
  return new Map([["level", level], ["value", value], ...counts]);
}
