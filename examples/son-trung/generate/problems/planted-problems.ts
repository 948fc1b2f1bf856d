import { caseProblems } from "./case-problems.ts";
import { peopleProblems } from "./people-problems.ts";
import { reportProblems } from "./report-problems.ts";

/** Everything that is planted: what, where, how often, and what is meant to find it. */
export const plantedProblems = [...caseProblems, ...reportProblems, ...peopleProblems] as const;

/** Name of a planted problem. */
export type ProblemId = (typeof plantedProblems)[number]["id"];
