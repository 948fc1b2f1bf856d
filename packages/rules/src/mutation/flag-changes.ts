import type { Measure } from "@cchc/core";
import type { FlagDocument } from "../flag/flag-document.ts";
import { below, type Change, stepped } from "./change.ts";
import { conditionChanges } from "./condition-changes.ts";

/** The conditions and thresholds that raise a flag, each changed by one step. */
export function flagChanges({ raise }: FlagDocument, measures: ReadonlyMap<string, Measure>): Change[] {
  return raise.flatMap((trigger, index) => {
    switch (trigger.by) {
      case "measure": {
        const kind = measures.get(trigger.measure)?.kind ?? "amount";
        return below(["raise", index, "when"], conditionChanges(trigger.when, kind));
      }
      case "self-over-verified":
        return below(["raise", index], stepped(["over"], trigger.over, { kind: "threshold", of: "amount" }));
      case "over-the-whole":
      case "points-without-evidence":
      case "unit-not-in-force":
        return [];
    }
  });
}
