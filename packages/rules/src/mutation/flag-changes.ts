import type { Measure } from "@cchc/core";
import type { FlagDocument, Trigger } from "../flag/flag-document.ts";
import { below, type Change, stepped } from "./change.ts";
import { conditionChanges } from "./condition-changes.ts";

/** The conditions and thresholds that raise a flag, each changed by one step. */
export function flagChanges({ raise }: FlagDocument, measures: ReadonlyMap<string, Measure>): Change[] {
  return raise.flatMap((trigger, index) => below(["raise", index], triggerChanges(trigger, measures)));
}

function triggerChanges(trigger: Trigger, measures: ReadonlyMap<string, Measure>): Change[] {
  switch (trigger.by) {
    case "measure":
      return below(["when"], conditionChanges(trigger.when, measures.get(trigger.measure)?.kind ?? "amount"));
    case "self-over-verified":
      return stepped(["over"], trigger.over, { kind: "threshold", of: "amount" });
    case "over-the-whole":
    case "points-without-evidence":
    case "unit-not-in-force":
      return [];
  }
}
