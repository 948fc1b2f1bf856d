import { addDays, type PlainDate } from "@cchc/core";
import type { Indicator, Rule } from "../policy/indicator.ts";
import type { DocumentPath } from "../policy/source-file.ts";
import type { Change } from "./change.ts";
import type { Edit } from "./data-edit.ts";

interface Placed {
  readonly rule: Rule;
  readonly index: number;
}

/**
 * The days on which rules begin and end, one day earlier and later. Where one rule follows another both days move
 * together: moved alone they would leave a gap or share a day, which the checks refuse.
 */
export function dateChanges({ rules }: Indicator): Change[] {
  const ordered = rules
    .map((rule, index) => ({ rule, index }))
    .sort((a, b) => (a.rule.from < b.rule.from ? -1 : Number(a.rule.from > b.rule.from)));
  const last = ordered.at(-1);
  return [
    ...ordered.flatMap((placed, order) => beginnings(placed, ordered[order - 1])),
    ...(last?.rule.to === undefined ? [] : moved({ path: ["rules", last.index, "to"], day: last.rule.to }, [])),
  ];
}

function beginnings({ rule, index }: Placed, before: Placed | undefined): Change[] {
  const last = before?.rule.to;
  const together =
    before === undefined || last === undefined ? [] : [{ path: ["rules", before.index, "to"], day: last }];
  return moved({ path: ["rules", index, "from"], day: rule.from }, together);
}

interface Together {
  readonly path: DocumentPath;
  readonly day: PlainDate;
}

/** A day moved by one, and with it those that must keep beside it. */
function moved({ path, day }: Together, together: readonly Together[]): Change[] {
  return [-1, 1].map((days) => {
    const edits: Edit[] = [{ path, day }, ...together].map((one) => ({
      path: one.path,
      value: addDays(one.day, days),
    }));
    return { kind: "date", path, from: day, to: addDays(day, days), edits };
  });
}
