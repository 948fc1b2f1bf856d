import type { Policy } from "@cchc/rules";
import { usePage } from "../data/page-context.ts";
import type { UnitSummary } from "../data/unit-summary.ts";
import { words } from "../text/words.ts";

/** A column of the ranking. */
export interface Column {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  /** Whether the first click sorts from the most down. */
  readonly descending: boolean;
  readonly kind: "rank" | "name" | "number" | "area" | "text";
}

/** The columns that this result has something for. */
export function useColumns(): Column[] {
  const { data, say, language } = usePage();
  const { policy, units, before } = data;
  const has = (test: (unit: UnitSummary) => boolean) => units.some(test);
  const number = (id: string, title: string, hint?: string): Column => ({
    ...{ id, title, descending: true, kind: "number" },
    ...(hint === undefined ? {} : { hint }),
  });
  return [
    { id: "rank", title: say(words.rank), descending: false, kind: "rank" },
    { id: "name", title: say(words.unit), descending: false, kind: "name" },
    number("total", say(words.total)),
    ...(before?.comparable === true ? [number("change", say(words.change))] : []),
    ...(has(({ published }) => published !== undefined) ? [number("published", say(words.published))] : []),
    ...(policy.grades === undefined
      ? []
      : [{ id: "grade", title: say(words.grade), descending: true, kind: "text" } as const]),
    ...areasInTotal(policy).map(
      ({ id, short, title }): Column => ({
        id,
        title: short[language],
        hint: title[language],
        descending: true,
        kind: "area",
      }),
    ),
    number("evidence", say(words.evidence), say(words.evidenceMeans)),
    ...(has(({ flags, unchecked }) => flags + unchecked > 0) ? [number("flags", say(words.flags))] : []),
  ];
}

/** Areas that enter the total. */
export function areasInTotal({ areas }: Policy): Policy["areas"] {
  return areas.filter(({ inTotal }) => inTotal);
}
