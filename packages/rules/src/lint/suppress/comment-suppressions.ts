import { isPlainDate } from "@cchc/core";
import type { MalformedSuppression, PlacedSuppression } from "./placed-suppression.ts";

/** `# lint-allow measure/unused until 2027-12-31: counted for the yearly report` */
const whole = /^#\s*lint-allow\s+(\S+\/\S+)\s+until\s+(\S+?):\s+(\S.*)$/u;

/** What a comment of a YAML file suppresses. */
export type CommentSuppression = PlacedSuppression | MalformedSuppression;

/**
 * Suppressions in the comments of one file: each stands on a line of its own, above the line that it is about.
 *
 * @example
 * commentSuppressions("measures/a.yaml", "# lint-allow measure/unused until 2027-12-31: for the yearly report\nid: a\n");
 */
export function commentSuppressions(file: string, text: string): CommentSuppression[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.flatMap((line, index) =>
    /^#\s*lint-allow\b/u.test(line) ? [readComment(line, { file, lines, index })] : [],
  );
}

interface Where {
  readonly file: string;
  readonly lines: readonly string[];
  readonly index: number;
}

function readComment(comment: string, { file, lines, index }: Where): CommentSuppression {
  const written = { file, line: index + 1, column: 1 };
  const [, rule = "", until = "", reason = ""] = whole.exec(comment) ?? [];
  if (!isPlainDate(until)) {
    return { written, given: comment };
  }
  const next = lines.findIndex((line, order) => order > index && !line.startsWith("#"));
  return { rule, until, reason, written, covers: (finding) => finding.file === file && finding.line === next + 1 };
}
