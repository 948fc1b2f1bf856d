import type { Policy } from "@cchc/rules";
import { fitsQuery } from "../data/search.ts";
import type { UnitSummary } from "../data/unit-summary.ts";

/** What the reader chose to see, as the address holds it. */
export interface Filters {
  readonly query: string;
  readonly province: string;
  readonly level: string;
  readonly grade: string;
  readonly status: string;
}

/** Reads the filters from the address. */
export function readFilters(params: URLSearchParams): Filters {
  const [query = "", province = "", level = "", grade = "", status = ""] = [
    "q",
    "province",
    "level",
    "grade",
    "status",
  ].map((name) => params.get(name) ?? "");
  return { query, province, level, grade, status };
}

/** Whether anything is filtered. */
export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== "");
}

/** Units that fit. */
export function filtered(units: readonly UnitSummary[], filters: Filters): UnitSummary[] {
  return units.filter(
    (one) =>
      fitsQuery(one.key, filters.query) &&
      fits(filters.province, one.province) &&
      fits(filters.level, one.unit.level) &&
      fits(filters.grade, one.grade) &&
      fitsStatus(one, filters.status),
  );
}

function fits(wanted: string, given: string | undefined): boolean {
  return wanted === "" || wanted === given;
}

function fitsStatus({ points, flags, missing }: UnitSummary, status: string): boolean {
  switch (status) {
    case "scored":
      return points !== undefined;
    case "no-total":
      return points === undefined;
    case "flags":
      return flags > 0;
    case "missing":
      return missing > 0;
    default:
      return true;
  }
}

/** A column that the ranking is sorted by: `rank`, `name`, `total`, `change`, `evidence`, `published`, or the place of an area. */
export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** Reads the order from the address: `-total` is from the most down. */
export function readOrder(params: URLSearchParams): Order {
  const text = params.get("sort") ?? "rank";
  return text.startsWith("-") ? { column: text.slice(1), descending: true } : { column: text, descending: false };
}

/**
 * Units in an order. Those without the value come last, whichever way; equals stay in the order of their ranks. Ranks of
 * one level follow each other where levels are ranked apart.
 */
export function sorted(units: readonly UnitSummary[], { column, descending }: Order, policy: Policy): UnitSummary[] {
  const sign = descending ? -1 : 1;
  if (column === "name") {
    const collator = new Intl.Collator("vi", { numeric: true });
    return [...units].sort((a, b) => sign * collator.compare(a.unit.name, b.unit.name) || a.row - b.row);
  }
  const levels = column === "rank" ? rankedApart(units, policy) : [];
  const keyed = units.map((unit) => ({
    unit,
    level: levels.indexOf(unit.unit.level),
    key: keyOf(unit, column, policy),
    rank: unit.rank?.place ?? units.length + 1,
  }));
  keyed.sort(
    (a, b) => a.level - b.level || lastWithout(a.key, b.key, sign) || a.rank - b.rank || a.unit.row - b.unit.row,
  );
  return keyed.map(({ unit }) => unit);
}

/** Levels whose units are ranked with each other alone, in the order in which they come; none when all are ranked together. */
export function rankedApart(units: readonly UnitSummary[], { rank }: Policy): string[] {
  const levels = [...new Set(units.map(({ unit }) => unit.level))];
  return rank.among === "level" && levels.length > 1 ? levels : [];
}

function lastWithout(a: number | undefined, b: number | undefined, sign: number): number {
  if (a === undefined || b === undefined) {
    return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  }
  return sign * (a - b);
}

function keyOf(unit: UnitSummary, column: string, { areas }: Policy): number | undefined {
  switch (column) {
    case "rank":
      return unit.rank?.place;
    case "total":
      return unit.points?.toNumber();
    case "published":
      return unit.published?.toNumber();
    case "evidence":
      return unit.evidence.toNumber();
    case "flags":
      return unit.flags;
    case "change":
      return changeOf(unit)?.toNumber();
    default:
      return unit.areas[areas.findIndex(({ id }) => id === column)]?.points?.toNumber();
  }
}

/** The change of the total since the period before, where there are both. */
export function changeOf({ points, before }: UnitSummary) {
  return points === undefined || before?.points === undefined ? undefined : points.minus(before.points);
}
