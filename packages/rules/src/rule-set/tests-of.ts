import { type Condition, isFactOperand, type Test } from "@cchc/core";

/** A fact, or what lies at a path inside it, as one name: `case $.days`. */
export function factKey({ fact, path }: { readonly fact: string; readonly path?: string | undefined }): string {
  return path === undefined ? fact : `${fact} ${path}`;
}

/** Every comparison in a condition; those of named conditions stand where these are defined. */
export function testsOf(condition: Condition): Test[] {
  if ("fact" in condition) {
    return [condition];
  }
  if ("all" in condition) {
    return condition.all.flatMap(testsOf);
  }
  if ("any" in condition) {
    return condition.any.flatMap(testsOf);
  }
  return "not" in condition ? testsOf(condition.not) : [];
}

/** The facts that a comparison asks for: on its left, and on its right where another fact stands there. */
export function factsIn({ fact, path, value }: Test): { fact: string; path: string | undefined }[] {
  const right = isFactOperand(value) ? [{ fact: value.fact, path: value.path }] : [];
  return [{ fact, path }, ...right];
}
