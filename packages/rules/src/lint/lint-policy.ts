import type { PlainDate, Problem } from "@cchc/core";
import type { FindBase } from "../policy/layer/base-files.ts";
import { findingsOf } from "./findings-of.ts";
import type { LintFinding, LintReport, Severity } from "./lint-report.ts";
import { lintRules } from "./lint-rules.ts";
import { readLoosely } from "./reading/read-loosely.ts";
import { applySuppressions } from "./suppress/apply-suppressions.ts";
import { commentSuppressions } from "./suppress/comment-suppressions.ts";
import { headSuppressions } from "./suppress/head-suppressions.ts";
import type { MalformedSuppression } from "./suppress/placed-suppression.ts";
import { malformedSuppression } from "./suppress/suppression-rules.ts";

/** What a lint run depends on beside the policy. */
export interface LintOptions {
  /** The day on which suppressions are looked at: today, as a rule. */
  readonly on: PlainDate;
  /** Gives the files of a policy that is extended; a layer is looked at as it stands over them. */
  readonly bases?: FindBase;
}

/**
 * Everything that a keeper of a policy should know, in one list: what the reader refuses, what the rules of the lint
 * find, and suppressions that are over or useless. A file that cannot be read leaves the others to be looked at.
 *
 * @param texts Text by path inside the policy folder, as `readPolicy` takes them.
 * @example
 * const report = lintPolicy(texts, { on: parsePlainDate("2026-09-01") });
 * report.findings.map(({ rule, file, line }) => `${file}:${line} ${rule}`);
 */
export function lintPolicy(
  texts: ReadonlyMap<string, string>,
  { on, bases = () => undefined }: LintOptions,
): LintReport {
  const { policy, problems } = readLoosely(texts, bases);
  const comments = [...texts].flatMap(([file, text]) => commentSuppressions(file, text));
  const suppressions = [...comments.flatMap((one) => ("rule" in one ? [one] : [])), ...headSuppressions(policy)];
  const known = new Set(lintRules.map(({ id }) => id));
  const applied = applySuppressions(ownFindings(findingsOf(policy, problems), texts), suppressions, { on, known });
  const malformed = comments.flatMap((one) => ("rule" in one ? [] : [malformedFinding(one)]));
  const findings = [...problems.map(problemFinding), ...applied.findings, ...malformed].sort(byPlace);
  const id = policy.head?.value.id;
  return {
    schema: "cchc-lint/1",
    ...(id === undefined ? {} : { policy: id }),
    on,
    files: texts.size,
    findings,
    suppressed: [...applied.suppressed],
    counts: { error: count(findings, "error"), warning: count(findings, "warning"), info: count(findings, "info") },
  };
}

/** What stands in the files of an extended policy is for its own keepers. */
function ownFindings(findings: readonly LintFinding[], texts: ReadonlyMap<string, string>): LintFinding[] {
  return findings.filter(({ file }) => texts.has(file) || file === "policy.yaml");
}

/** What the reader refuses is an error, under the code that the reader gives it. */
function problemFinding({ code, what, given, expected, place }: Problem): LintFinding {
  const { file = "policy.yaml", line, column } = place ?? {};
  return {
    rule: code,
    severity: "error",
    file,
    ...(line === undefined ? {} : { line, column: column ?? 1 }),
    what,
    ...(given === undefined ? {} : { given }),
    mend: expected,
  };
}

function malformedFinding({ written, given }: MalformedSuppression): LintFinding {
  const { id, severity, title, mend } = malformedSuppression;
  return { rule: id, severity, ...written, what: title, given, mend };
}

function byPlace(a: LintFinding, b: LintFinding): number {
  return (
    a.file.localeCompare(b.file, "en", { numeric: true }) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    a.rule.localeCompare(b.rule, "en")
  );
}

function count(findings: readonly LintFinding[], severity: Severity): number {
  return findings.filter((one) => one.severity === severity).length;
}
