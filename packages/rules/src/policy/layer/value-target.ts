/** What a value's name leads into: the rule of an indicator, or the head of the policy. */
export type ValueTarget =
  | { readonly of: "rule"; readonly indicator: string; readonly inside: readonly string[] }
  | { readonly of: "indicator"; readonly indicator: string }
  | { readonly of: "head"; readonly inside: readonly string[] };

/** What of the head of a policy may differ from day to day. */
export const datedHead = ["areas", "grades", "rank", "print", "published", "change"] as const;

/** Reads the name of a value: `2-1-progress.max`, `2-1-progress.rule` for all of a rule, `2-1-progress`, `grades.good.atLeast`. */
export function valueTarget(name: string): ValueTarget {
  const [first = "", ...named] = name.split(".");
  const inside = named.filter((one, index) => !isPassedOver(one, named[index + 1]));
  if (datedHead.some((root) => root === first)) {
    return { of: "head", inside: [first, ...inside] };
  }
  if (inside.length === 0) {
    return { of: "indicator", indicator: first };
  }
  return { of: "rule", indicator: first, inside: inside[0] === "rule" ? inside.slice(1) : inside };
}

/** Lists of things with ids need not be named, so that each value has one name: `score.parts.c.max` is `score.c.max`. */
function isPassedOver(name: string, next: string | undefined): boolean {
  return (name === "parts" || name === "bands") && next !== undefined && !/^\d+$/.test(next);
}

/** Whether two names lead to one value, or one to a value inside the other's; a rule is around all its values. */
export function sharesValue(a: ValueTarget, b: ValueTarget): boolean {
  const [one, other] = [namesOf(a), namesOf(b)];
  return one.every((name, index) => index >= other.length || other[index] === name);
}

function namesOf(target: ValueTarget): readonly string[] {
  switch (target.of) {
    case "head":
      return target.inside;
    case "indicator":
      return [target.indicator];
    case "rule":
      return [target.indicator, ...target.inside];
  }
}
