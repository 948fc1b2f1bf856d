import { CchcError, formatPlace, type Problem } from "@cchc/core";

/** The problems that a call is refused with; none when it is not. */
export function problemsOf(call: () => unknown): readonly Problem[] {
  try {
    call();
  } catch (error) {
    if (error instanceof CchcError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

/** The same in short, one `file:line:column code` each. */
export function faultsOf(call: () => unknown): string[] {
  return problemsOf(call).map(({ place, code }) =>
    place === undefined ? code : `${formatPlace(place, "en")} ${code}`,
  );
}
