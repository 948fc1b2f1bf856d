import { type Condition, entities, type Measure, recordMeasure } from "@cchc/core";
import type { DocumentPath, PolicyFile } from "../policy/source-file.ts";
import type { LintedPolicy } from "./lint-rule.ts";
import { measureDomains, recordDomains, unitDomains } from "./reason/domain.ts";
import type { ReasonScope } from "./reason/situations.ts";
import { type ShapeSite, shapeSites } from "./shape-sites.ts";

/** A condition where it is written, with what is known of its facts. */
export interface ConditionSite {
  readonly file: PolicyFile;
  readonly path: DocumentPath;
  readonly condition: Condition;
  readonly scope: ReasonScope;
  /** The measure whose value it asks for; absent for conditions on records and on units. */
  readonly measure?: Measure;
}

/** Every condition of a policy: in rules, readings, flags and measures. */
export function conditionSites(policy: LintedPolicy): ConditionSite[] {
  return [
    ...shapeSites(policy).flatMap((site) => inShape(site, policy)),
    ...inApplies(policy),
    ...inFlags(policy),
    ...inMeasures(policy),
  ];
}

function inShape({ file, path, score, measure }: ShapeSite, { named }: LintedPolicy): ConditionSite[] {
  const at = { file, measure, scope: { named, domains: measureDomains(measure) } };
  switch (score.shape) {
    case "pass-fail":
      return [{ ...at, path: [...path, "pass"], condition: score.pass }];
    case "lookup":
      return score.cases.map((one, index) => ({ ...at, path: [...path, "cases", index, "if"], condition: one.if }));
    default:
      return [];
  }
}

function inApplies({ indicators, named }: LintedPolicy): ConditionSite[] {
  return indicators.flatMap(({ file, value }) =>
    value.rules.flatMap(({ applies }, index) =>
      applies === undefined
        ? []
        : [
            {
              file,
              path: ["rules", index, "applies", "if"],
              condition: applies.if,
              scope: { named, domains: unitDomains },
            },
          ],
    ),
  );
}

function inFlags({ flags, measureOf, named }: LintedPolicy): ConditionSite[] {
  return flags.flatMap(({ file, value }) =>
    value.raise.flatMap((trigger, index) => {
      const measure = trigger.by === "measure" ? measureOf.get(trigger.measure) : undefined;
      return trigger.by !== "measure" || measure === undefined
        ? []
        : [
            {
              file,
              path: ["raise", index, "when"],
              condition: trigger.when,
              measure,
              scope: { named, domains: measureDomains(measure) },
            },
          ];
    }),
  );
}

function inMeasures({ measures, named }: LintedPolicy): ConditionSite[] {
  return measures.flatMap(({ file, value }) => {
    const count = recordMeasure(value);
    const entity = entities.get(count?.entity ?? "");
    if (count === undefined || entity === undefined) {
      return [];
    }
    const scope = { named, domains: recordDomains(entity, count.rule) };
    const numerator = count.by === "share" ? count.numerator : undefined;
    return Object.entries({ population: count.population, exclude: count.exclude, numerator }).flatMap(
      ([key, condition]) => (condition === undefined ? [] : [{ file, path: ["count", key], condition, scope }]),
    );
  });
}
