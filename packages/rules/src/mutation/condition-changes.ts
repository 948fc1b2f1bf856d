import { type Condition, Exact, isInterval, type Operator, type Test } from "@cchc/core";
import { below, type Change, others, stepped } from "./change.ts";
import { dataOf } from "./data-edit.ts";

/** The operator beside each: the same comparison with its edge on the other side, or its opposite. */
const neighbours: Partial<Record<Operator, Operator>> = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  contains: "doesNotContain",
  doesNotContain: "contains",
  lessThan: "lessThanInclusive",
  lessThanInclusive: "lessThan",
  greaterThan: "greaterThanInclusive",
  greaterThanInclusive: "greaterThan",
};

/** The literals, operators and groups of a condition, each changed by one step. */
export function conditionChanges(condition: Condition, of: "ratio" | "amount"): Change[] {
  if ("fact" in condition) {
    return testChanges(condition, of);
  }
  if ("all" in condition) {
    return [...regrouped("all", "any", condition.all), ...each("all", condition.all, of)];
  }
  if ("any" in condition) {
    return [...regrouped("any", "all", condition.any), ...each("any", condition.any, of)];
  }
  return "not" in condition
    ? [
        { kind: "operator", path: ["not"], from: "not", to: "—", edits: [{ path: [], value: dataOf(condition.not) }] },
        ...below(["not"], conditionChanges(condition.not, of)),
      ]
    : [];
}

function each(group: "all" | "any", list: readonly Condition[], of: "ratio" | "amount"): Change[] {
  return list.flatMap((one, index) => below([group, index], conditionChanges(one, of)));
}

/** All of one is any of one: only a group of several changes. */
function regrouped(from: "all" | "any", to: "all" | "any", list: readonly Condition[]): Change[] {
  const edits = [{ path: [from] }, { path: [to], value: dataOf(list) }];
  return list.length < 2 ? [] : [{ kind: "operator", path: [from], from, to, edits }];
}

function testChanges({ fact, operator, value }: Test, of: "ratio" | "amount"): Change[] {
  const kind = fact === "value" ? of : "amount";
  const neighbour = neighbours[operator];
  return [
    ...(neighbour === undefined ? [] : others("operator", ["operator"], { from: operator, list: [neighbour] })),
    ...numbersOf(value).flatMap(({ path, at }) =>
      stepped(path, at, { kind: "threshold", of: kind }).map((change) => ({
        ...change,
        // Conditions hold plain numbers, not texts.
        edits: change.edits.map((edit) => ({ ...edit, value: Number(edit.value) })),
      })),
    ),
  ];
}

function numbersOf(value: Test["value"]) {
  if (typeof value === "number") {
    return [{ path: ["value"], at: Exact.of(value) }];
  }
  if (typeof value !== "object" || Array.isArray(value) || !isInterval(value)) {
    return [];
  }
  return (["atLeast", "above", "below", "atMost"] as const).flatMap((name) => {
    const edge = value[name];
    return typeof edge === "number" ? [{ path: ["value", name], at: Exact.of(edge) }] : [];
  });
}
