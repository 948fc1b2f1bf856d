import { z } from "zod";
import type { Problem } from "./problem.ts";

/** What a text of a certain form is called when it is refused. */
export type FormFault = Omit<Problem, "given" | "place">;

/**
 * A text that matches a pattern; one that does not is refused with a problem in both languages, as `issue.params.problem`.
 * A schema's own message would be English only.
 */
export function textOfForm(pattern: RegExp, fault: FormFault) {
  return z
    .string()
    .refine((text) => pattern.test(text), { error: fault.expected.en, params: { problem: fault } })
    .meta({ pattern: pattern.source });
}
