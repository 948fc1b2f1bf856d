import { z } from "zod";
import { CchcError } from "../problem.ts";
import { type FormFault, textOfForm } from "../text-form.ts";
import { Exact } from "./exact.ts";

const written = /^[-+]?\d{1,40}(\.\d{1,40})?(\/\d{1,40}|\s?%)?$/;
/** Sums of many shares are fractions with hundreds of digits; what was written into a result must be read again. */
const stored = /^-?\d{1,20000}(\.\d{1,20000}|\/\d{1,20000})?$/;

const notANumber = {
  code: "number/unreadable",
  what: { vi: "không đọc được số", en: "not a number that can be read" },
  expected: { vi: "một số như 2, 0.5, 80% hoặc 4/5", en: "a number such as 2, 0.5, 80% or 4/5" },
  example: "0.5",
} as const;

/**
 * A number in a policy file: `2`, `0.5`, `80%` or `4/5`, read exactly.
 *
 * @example
 * ExactValue.parse("80%").equals("4/5"); // true
 */
export const ExactValue = z.union([z.number(), textOfForm(written, unreadable)]).transform(readExact);

/** A number in a policy file after reading. */
export type ExactValue = z.infer<typeof ExactValue>;

/** An exact number in a stored result: text in JSON (`"4.83"`, `"29/6"`), {@link Exact} in memory. */
export const ExactText = textOfForm(stored, unreadable).transform(readExact);

/** An exact number in a stored result after reading. */
export type ExactText = z.infer<typeof ExactText>;

function readExact(input: number | string, context: z.core.$RefinementCtx): Exact {
  try {
    return Exact.of(input);
  } catch (error) {
    const problem = problemOf(error);
    context.addIssue({ code: "custom", message: problem.expected.en, params: { problem } });
    return z.NEVER;
  }
}

/** Why a text is no number here; where the right form can be guessed (`9,5` → `9.5`), with it. */
function unreadable(text: string): FormFault {
  try {
    Exact.of(text);
    return notANumber;
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): FormFault {
  return (error instanceof CchcError ? error.problems[0] : undefined) ?? notANumber;
}
