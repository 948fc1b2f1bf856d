import { type Period, parsePlainDate, type UnitDays } from "@cchc/core";
import type { Dialect } from "../dialect/dialect.ts";

/** Where the records of an entity lie, and for which periods they are looked at. */
export interface Counted {
  /** A table or a SELECT in brackets, with a column for each field and {@link orderColumn}. */
  readonly relation: string;
  readonly periods: readonly Period[];
  readonly unitDays?: ReadonlyMap<string, UnitDays> | undefined;
  readonly countedUnder?: ReadonlyMap<string, string> | undefined;
}

/** The day that stands for the end of a code that has none: the last that a record may have. */
const noEnd = "2200-12-31";

/** When the codes of units ended, as pairs of literals. */
export function unitEnds(
  { text, day }: Dialect,
  unitDays: ReadonlyMap<string, UnitDays>,
): [code: string, end: string][] {
  return [...unitDays].map(([code, { to }]) => [text(code), day(to ?? parsePlainDate(noEnd))]);
}

/** Codes of units and those under which they are counted, as pairs of literals. */
export function movedUnits(
  { text }: Dialect,
  countedUnder: ReadonlyMap<string, string>,
): [code: string, under: string][] {
  return [...countedUnder].map(([code, under]) => [text(code), text(under)]);
}
