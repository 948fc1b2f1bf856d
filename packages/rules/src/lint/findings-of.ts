import type { Problem } from "@cchc/core";
import type { LintFinding } from "./lint-report.ts";
import type { Hit, LintedPolicy, LintRule } from "./lint-rule.ts";
import { lintRules } from "./lint-rules.ts";

/** What the rules of the lint find in a policy, given what the reader refuses in it: nothing is told on an unsure ground. */
export function findingsOf(policy: LintedPolicy, problems: readonly Problem[]): LintFinding[] {
  const unsound = new Set(problems.map(({ place }) => place?.file));
  const sound = onlySound(policy, unsound);
  const ground = { text: policy, sound, whole: problems.length === 0 ? policy : undefined };
  return lintRules.flatMap((rule) => apply(rule, ground[rule.needs]));
}

function onlySound({ head, ...policy }: LintedPolicy, unsound: ReadonlySet<string | undefined>): LintedPolicy {
  const isSound = ({ file }: Pick<Hit, "file">) => !unsound.has(file.path);
  const measures = policy.measures.filter(isSound);
  // Conditions of an unsound head may lead in a circle or be missing, so nothing that might ask for them is followed.
  const headSound = head !== undefined && isSound(head);
  return {
    ...policy,
    head: headSound ? head : undefined,
    measures,
    measureOf: new Map(measures.map(({ value }) => [value.id, value])),
    named: headSound ? policy.named : new Map(),
    indicators: headSound ? policy.indicators.filter(isSound) : [],
    flags: headSound ? policy.flags.filter(isSound) : [],
  };
}

function apply({ id, severity, title, mend, check }: LintRule, policy: LintedPolicy | undefined): LintFinding[] {
  return (policy === undefined ? [] : check(policy)).map((hit) => {
    const { line, column } = hit.file.locate(hit.path, hit.part ?? "value");
    return {
      rule: id,
      severity,
      file: hit.file.path,
      ...(line === undefined ? {} : { line, column: column ?? 1 }),
      what: hit.what ?? title,
      ...(hit.given === undefined ? {} : { given: hit.given }),
      mend: hit.mend ?? mend,
    };
  });
}
