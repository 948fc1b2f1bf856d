import { z } from "zod";
import type { Problem } from "./problem.ts";

/** What a text of a certain form is called when it is refused. */
export type FormFault = Omit<Problem, "place">;

/**
 * A text that matches a pattern; one that does not is refused with a problem in both languages, as `issue.params.problem`.
 * A schema's own message would be English only.
 */
export function textOfForm(pattern: RegExp, fault: FormFault | ((text: string) => FormFault)) {
  return z
    .string()
    .check((context) => {
      if (!pattern.test(context.value)) {
        const problem = typeof fault === "function" ? fault(context.value) : fault;
        const message = problem.expected.en;
        context.issues.push({ code: "custom", input: context.value, message, params: { problem } });
      }
    })
    .meta({ pattern: pattern.source });
}
