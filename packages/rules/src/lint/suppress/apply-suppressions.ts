import type { PlainDate } from "@cchc/core";
import type { LintFinding, SuppressedFinding } from "../lint-report.ts";
import type { PlacedSuppression } from "./placed-suppression.ts";
import { expiredSuppression, type SuppressionRule, unknownRule, unusedSuppression } from "./suppression-rules.ts";

/** What is left of findings, and what suppressions took away or did wrong. */
export interface Applied {
  readonly findings: readonly LintFinding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** The day on which suppressions are looked at, and the rules that there are. */
export interface SuppressionScope {
  readonly on: PlainDate;
  readonly known: ReadonlySet<string>;
}

/** Takes suppressed findings out. A suppression that is over, or that suppresses nothing, is a finding itself. */
export function applySuppressions(
  findings: readonly LintFinding[],
  suppressions: readonly PlacedSuppression[],
  { on, known }: SuppressionScope,
): Applied {
  const suppressed: SuppressedFinding[] = [];
  const left: LintFinding[] = [];
  const used = new Set<PlacedSuppression>();
  for (const finding of findings) {
    const mine = suppressions.filter((one) => one.rule === finding.rule && one.covers(finding));
    const inForce = mine.find(({ until }) => until >= on);
    for (const one of mine) {
      used.add(one);
    }
    if (inForce === undefined) {
      left.push(finding);
    } else {
      suppressed.push({ finding, reason: inForce.reason, until: inForce.until });
    }
  }
  const about = suppressions.flatMap((one) => faultOf(one, { on, known, used: used.has(one) }) ?? []);
  return { findings: [...left, ...about], suppressed };
}

function faultOf(
  { rule, until, written }: PlacedSuppression,
  { on, known, used }: SuppressionScope & { readonly used: boolean },
): LintFinding | undefined {
  const finding = ({ id, severity, title, mend }: SuppressionRule, given: string) =>
    ({ rule: id, severity, ...written, what: title, given, mend }) as const;
  if (!known.has(rule)) {
    return finding(unknownRule, rule);
  }
  if (!used) {
    return finding(unusedSuppression, rule);
  }
  return until < on ? finding(expiredSuppression, `${rule}, ${until}`) : undefined;
}
