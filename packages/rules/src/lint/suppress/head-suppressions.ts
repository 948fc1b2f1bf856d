import type { LintedPolicy } from "../lint-rule.ts";
import type { PlacedSuppression } from "./placed-suppression.ts";
import type { Suppression } from "./suppression.ts";

/** Suppressions in `suppress` of policy.yaml. */
export function headSuppressions({ head, files }: LintedPolicy): PlacedSuppression[] {
  if (head === undefined) {
    return [];
  }
  return (head.value.suppress ?? []).map((one, index) => {
    const { line = 1, column = 1 } = head.file.locate(["suppress", index, "rule"]);
    const { rule, reason, until } = one;
    return { rule, reason, until, written: { file: head.file.path, line, column }, covers: coversOf(one, files) };
  });
}

function coversOf({ file, at }: Suppression, files: LintedPolicy["files"]): PlacedSuppression["covers"] {
  if (file === undefined || at === undefined) {
    return (finding) => file === undefined || finding.file === file;
  }
  const path = at.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const source = files.find((one) => one.path === file);
  const places = [source?.locate(path), source?.locate(path, "key")];
  return (finding) =>
    finding.file === file &&
    places.some((place) => place !== undefined && place.line === finding.line && place.column === finding.column);
}
