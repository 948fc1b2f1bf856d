import type { Localized } from "../text.ts";

/** A fault in a condition, at a path inside it. */
export interface ConditionFault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly what: Localized;
  readonly expected: Localized;
  readonly given: string;
}
