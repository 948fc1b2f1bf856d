import type { GradePlace } from "../plan-ranking.ts";
import { roundedTo9 } from "./counted-cells.ts";
import type { Expression } from "./expression.ts";

/** A text that a formula gives, and which grade it is. */
export interface GradeFormula {
  readonly text: string;
  readonly id: string;
}

/**
 * The grade of a total: the highest whose edge it reaches. What the total is short of the edge is rounded to 9 places, since a
 * sum in floating point may miss 80 by a hair.
 */
export function gradeFormula(grades: readonly GradePlace[], value: Expression): GradeFormula | undefined {
  const [lowest, ...higher] = grades;
  return lowest === undefined
    ? undefined
    : higher.reduce((under, grade) => orHigher(grade, value, under), { text: lowest.title, id: lowest.id });
}

function orHigher({ title, edge, id }: GradePlace, value: Expression, under: GradeFormula): GradeFormula {
  if (edge === undefined) {
    return under;
  }
  const { numerator, denominator, past } = edge;
  const over = roundedTo9(value.value * denominator.exact.toNumber() - numerator.exact.toNumber());
  const test = `ROUND(${value.text}*${denominator.at}-${numerator.at},9)${past ? ">" : ">="}0`;
  const holds = past ? over > 0 : over >= 0;
  return { text: `IF(${test},${title},${under.text})`, id: holds ? id : under.id };
}
