import { addDays } from "@cchc/core";
import { type PolicyDocument, Ranking } from "../policy/policy-document.ts";
import { below, type Change, others, stepped } from "./change.ts";
import { conditionChanges } from "./condition-changes.ts";
import { intervalChanges } from "./interval-changes.ts";

/** The dates, maxima, grades, ranking and named conditions of a policy, each changed by one step. */
export function headChanges({ from, to, areas, grades, rank, conditions = {} }: PolicyDocument): Change[] {
  const day = (key: "from" | "to", date: typeof from): Change[] =>
    [-1, 1].map((days) => {
      const moved = addDays(date, days);
      return { kind: "date", path: [key], from: date, to: moved, edits: [{ path: [key], value: moved }] };
    });
  return [
    ...day("from", from),
    ...(to === undefined ? [] : day("to", to)),
    ...areas.flatMap(({ max }, index) => stepped(["areas", index, "max"], max, { kind: "weight", of: "amount" })),
    ...(grades === undefined
      ? []
      : below(["grades", "bands"], intervalChanges(grades.bands, grades.of === "points" ? "amount" : "ratio"))),
    ...others("order", ["rank", "among"], { from: rank.among, list: Ranking.shape.among.options }),
    ...others("order", ["rank", "ties"], { from: rank.ties, list: Ranking.shape.ties.options }),
    ...Object.entries(conditions).flatMap(([name, one]) =>
      below(["conditions", name], conditionChanges(one, "amount")),
    ),
  ];
}
