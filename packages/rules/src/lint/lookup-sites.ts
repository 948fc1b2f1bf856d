import type { LookupShape } from "../policy/shape.ts";
import type { LintedPolicy } from "./lint-rule.ts";
import { measureDomains } from "./reason/domain.ts";
import type { ReasonScope } from "./reason/situations.ts";
import { type ShapeSite, shapeSites } from "./shape-sites.ts";

/** A lookup where it is written, with what is known of its facts. */
export interface LookupSite extends Omit<ShapeSite, "score"> {
  readonly score: LookupShape;
  readonly scope: ReasonScope;
}

/** Every lookup of a policy. */
export function lookupSites(policy: LintedPolicy): LookupSite[] {
  return shapeSites(policy).flatMap(({ score, ...site }) =>
    score.shape === "lookup"
      ? [{ ...site, score, scope: { named: policy.named, domains: measureDomains(site.measure) } }]
      : [],
  );
}
