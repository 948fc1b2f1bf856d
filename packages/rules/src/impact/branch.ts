import { bandNumber } from "./band-cause.ts";
import { caseNumber } from "./shape-cause.ts";
import { type BothSides, scoredValue } from "./side.ts";

/**
 * Whether another way through the rule was taken: another band or case of as many, another kind of reason for everything
 * else. Where bands or cases came or went, their numbers say nothing and points alone are compared.
 */
export function otherBranch(sides: BothSides): boolean {
  const [{ shape: before, score: old }, { shape: after, score: now }] = sides;
  const [was, is] = [scoredValue(sides[0]), scoredValue(sides[1])];
  if (was === undefined || is === undefined || before === undefined || after === undefined) {
    return false;
  }
  if (before.shape === "bands" && after.shape === "bands") {
    return before.bands.length === after.bands.length && bandNumber(before, was) !== bandNumber(after, is);
  }
  if (before.shape === "lookup" && after.shape === "lookup") {
    return before.cases.length === after.cases.length && caseNumber(before, sides[0]) !== caseNumber(after, sides[1]);
  }
  return before.shape === after.shape && old.reason.key !== now.reason.key;
}
