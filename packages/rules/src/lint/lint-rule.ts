import type { Condition, Localized, Measure } from "@cchc/core";
import type { ParsedPolicy, Sourced } from "../policy/parsed-policy.ts";
import type { DocumentPath, PolicyFile } from "../policy/source-file.ts";
import type { Severity } from "./lint-report.ts";

/** A policy as a lint rule sees it: what could be read, with its files. */
export interface LintedPolicy extends Omit<ParsedPolicy, "head"> {
  /** Absent when policy.yaml is missing or cannot be read. */
  readonly head?: Sourced<ParsedPolicy["head"]["value"]> | undefined;
  readonly measureOf: ReadonlyMap<string, Measure>;
  readonly named: ReadonlyMap<string, Condition>;
  /** Every file that is well-formed YAML, also those that do not fit their schema. */
  readonly files: readonly PolicyFile[];
}

/** One place that a rule points at. */
export interface Hit {
  readonly file: PolicyFile;
  readonly path: DocumentPath;
  readonly part?: "key" | "value";
  /** What is the matter here; the rule's title when absent. */
  readonly what?: Localized;
  readonly given?: string;
  /** How to mend it here; the rule's own words when absent. */
  readonly mend?: Localized;
}

/**
 * What a rule needs to be sure: `text`, files that are well-formed YAML; `sound`, files in which the reader found
 * nothing; `whole`, a policy in which the reader found nothing at all. Coarse faults hide finer ones.
 */
export type LintNeeds = "text" | "sound" | "whole";

/** One lint rule: what it looks for, why that matters, how to mend it. */
export interface LintRule {
  /** `subject/what`. Never reused for something else. */
  readonly id: string;
  readonly severity: Severity;
  readonly needs: LintNeeds;
  readonly title: Localized;
  readonly why: Localized;
  readonly mend: Localized;
  /** Every place of a policy that the rule points at. */
  readonly check: (policy: LintedPolicy) => Hit[];
}
