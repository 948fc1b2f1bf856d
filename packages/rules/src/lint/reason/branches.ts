import type { Condition } from "@cchc/core";
import type { DocumentPath } from "../../policy/source-file.ts";

/** A branch of a condition: a part of `all`, `any` or `not`, and the path to it. */
export interface Branch {
  readonly condition: Condition;
  readonly path: DocumentPath;
  /** What it is a part of. */
  readonly in: "all" | "any" | "not";
}

/** The parts that a condition is made of; none for a comparison or a name. */
export function branchesOf(condition: Condition): Branch[] {
  if ("all" in condition) {
    return condition.all.map((part, index) => ({ condition: part, path: ["all", index], in: "all" }));
  }
  if ("any" in condition) {
    return condition.any.map((part, index) => ({ condition: part, path: ["any", index], in: "any" }));
  }
  return "not" in condition ? [{ condition: condition.not, path: ["not"], in: "not" }] : [];
}
