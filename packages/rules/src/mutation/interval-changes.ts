import type { Exact } from "@cchc/core";
import type { Interval } from "../policy/interval.ts";
import type { DocumentPath } from "../policy/source-file.ts";
import { type Change, stepOf, written } from "./change.ts";
import type { Edit } from "./data-edit.ts";

const edgeNames = ["atLeast", "above", "below", "atMost"] as const;
type EdgeName = (typeof edgeNames)[number];

/** An edge that belongs becomes one that does not, and the other way round. */
const flipped = { atLeast: "above", above: "atLeast", below: "atMost", atMost: "below" } as const;

interface Written {
  readonly path: DocumentPath;
  readonly name: EdgeName;
  readonly at: Exact;
}

/**
 * The edges between intervals that follow each other, moved one step and given to the other side.
 *
 * An edge is written twice, as the end of one interval and the beginning of the next. Both are changed together: moved
 * alone, it would leave a gap or an overlap, which the checks refuse.
 */
export function intervalChanges(intervals: readonly Interval[], of: "ratio" | "amount"): Change[] {
  const all = intervals.flatMap((interval, index) => edgesOf(interval, index));
  const first = all.filter((one, index) => all.findIndex(({ at }) => at.equals(one.at)) === index);
  return first.flatMap((edge) => {
    const same = all.filter(({ at }) => at.equals(edge.at));
    return [...moved(edge, same, of), flip(edge, same)];
  });
}

function edgesOf(interval: Interval, index: number): Written[] {
  return edgeNames.flatMap((name) => {
    const at = interval[name];
    return at === undefined ? [] : [{ path: [index, name], name, at }];
  });
}

function moved({ path, at }: Written, same: readonly Written[], of: "ratio" | "amount"): Change[] {
  const step = stepOf(at, of);
  return [at.minus(step), at.plus(step)].map((to) => ({
    kind: "threshold",
    path,
    from: written(at, of),
    to: written(to, of),
    edits: same.map((one) => ({ path: one.path, value: to.toString() })),
  }));
}

function flip({ path, name }: Written, same: readonly Written[]): Change {
  const edits = same.flatMap((one): Edit[] => [
    { path: one.path },
    { path: [...one.path.slice(0, -1), flipped[one.name]], value: one.at.toString() },
  ]);
  return { kind: "edge", path, from: name, to: flipped[name], edits };
}
