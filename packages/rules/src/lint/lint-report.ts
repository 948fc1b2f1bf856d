import { Localized, PlainDate } from "@cchc/core";
import { z } from "zod";

/** How much a finding weighs: `error` is wrong, `warning` is probably not meant, `info` is worth knowing. */
export const Severity = z.enum(["error", "warning", "info"]);

/** How much a finding weighs. */
export type Severity = z.infer<typeof Severity>;

/** Something that a reader of the policy should know, and where it is written. */
export const LintFinding = z.strictObject({
  /** Id of the lint rule, or the code of what the reader refuses: `measure/unused`, `bands/gap`. */
  rule: z.string(),
  severity: Severity,
  file: z.string(),
  /** 1-based; absent for a file that is missing or lies in the wrong place. */
  line: z.int().positive().optional(),
  column: z.int().positive().optional(),
  what: Localized,
  given: z.string().optional(),
  /** What should stand there, or how to mend it. */
  mend: Localized,
});

/** Something that a reader of the policy should know. */
export type LintFinding = z.infer<typeof LintFinding>;

/** A finding that the policy's keepers know of, with their reason and the day until which it holds. */
export const SuppressedFinding = z.strictObject({ finding: LintFinding, reason: z.string(), until: PlainDate });

/** A finding that the policy's keepers know of. */
export type SuppressedFinding = z.infer<typeof SuppressedFinding>;

/** Everything that was found in one policy, as data. */
export const LintReport = z.strictObject({
  schema: z.literal("cchc-lint/1"),
  /** Id of the policy; absent when its head cannot be read. */
  policy: z.string().optional(),
  /** The day on which suppressions were looked at. */
  on: PlainDate,
  /** How many files were read. */
  files: z.int().nonnegative(),
  /** In order of file, line and column. */
  findings: z.array(LintFinding),
  suppressed: z.array(SuppressedFinding),
  counts: z.strictObject({ error: z.int(), warning: z.int(), info: z.int() }),
});

/** Everything that was found in one policy. */
export type LintReport = z.infer<typeof LintReport>;
