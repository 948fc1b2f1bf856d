import type { Problem } from "@cchc/core";

/** What is wrong with a cell; the row's reader adds where it stands and, unless told here, what was given. */
export type Fault = Omit<Problem, "place">;
