import type { Problem } from "@cchc/core";
import { kindOf } from "../../http/parse-answer.ts";
import { JsonNumber } from "../../json/json-value.ts";
import type { RefusedRow, TableRow } from "../../source/table.ts";
import { type AgencyEntry, metricsOf, type Named, type PortalAnswer } from "./portal-answer.ts";
import type { PortalItem } from "./portal-group.ts";
import { portalProblem } from "./portal-problem.ts";

/** One figure of an answer as a row of `counts.csv` or `published.csv`, or why it cannot be one. */
export interface FigureRow {
  readonly of: "counts" | "published";
  /** Code of the agency. */
  readonly unit: string;
  /** Id of the measure or the item. */
  readonly about: string;
  readonly row: TableRow | RefusedRow;
}

interface Draft {
  readonly of: FigureRow["of"];
  readonly about: string;
  readonly holder: Named;
  readonly path: string;
  /** Column of the row, and the keys of the holder that may give it: the first that is there. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
}

/** All figures of an answer, numbered from 1; `unitOf` gives the code by which an agency is known. */
export function figureRows(answer: PortalAnswer, unitOf: (entry: AgencyEntry) => string): readonly FigureRow[] {
  const drafts = answer.entries.flatMap((entry) =>
    draftsOf(answer, entry).map((draft) => ({ draft, unit: unitOf(entry) })),
  );
  return drafts.map(({ draft, unit }, index) => ({
    of: draft.of,
    unit,
    about: draft.about,
    row: rowOf(draft, unit, { file: answer.file.name, row: index + 1, key: draft.path }),
  }));
}

function draftsOf({ group }: PortalAnswer, { values, path }: AgencyEntry): readonly Draft[] {
  const metrics = metricsOf(values);
  const items = group.items.flatMap((item) => {
    if (item.metric === undefined) {
      return itemDrafts(item, values, path);
    }
    // A metric that is twice there gives two rows, the second of which is refused as a duplicate.
    return metrics
      .filter(({ code }) => code === item.metric)
      .flatMap((metric) => itemDrafts(item, metric.values, `${path}.metrics[${metric.index}]`));
  });
  return [...items, pointsDraft(group.area, group.total, { holder: values, path })];
}

function itemDrafts({ item, measures, points }: PortalItem, holder: Named, path: string): readonly Draft[] {
  const counts = measures.map(({ measure, numerator, denominator, amount }) => ({
    of: "counts" as const,
    about: measure,
    holder,
    path,
    keys: new Map(
      Object.entries({ numerator, denominator, amount }).flatMap(([column, key]) =>
        key === undefined ? [] : [[column, [key]] as const],
      ),
    ),
  }));
  return points.length === 0 ? counts : [...counts, pointsDraft(item, points, { holder, path })];
}

function pointsDraft(about: string, points: readonly string[], at: Pick<Draft, "holder" | "path">): Draft {
  return { of: "published", about, ...at, keys: new Map([["points", points]]) };
}

interface FigurePlace {
  readonly file: string;
  readonly row: number;
  readonly key: string;
}

function rowOf({ of, about, holder, keys }: Draft, unit: string, place: FigurePlace): TableRow | RefusedRow {
  const figures = [...keys].map(([column, names]) => figureAt(holder, column, names));
  const wrong = figures.map((figure) => problemOf(figure, place)).find((problem) => problem !== undefined);
  if (wrong !== undefined) {
    return { kind: "refused", row: place.row, problem: wrong };
  }
  const named = [of === "counts" ? "measure" : "item", about] as const;
  return {
    kind: "row",
    row: place.row,
    cells: new Map([["unit", unit], named, ...figures.map(({ column, value }) => [column, textOf(value)] as const)]),
    labels: new Map(figures.map(({ column, key }) => [column, key])),
    typed: new Set(keys.keys()),
    origin: { key: place.key },
  };
}

interface Figure {
  readonly column: string;
  readonly key: string;
  readonly value: unknown;
}

function figureAt(holder: Named, column: string, names: readonly string[]): Figure {
  const key = names.find((one) => Object.hasOwn(holder, one));
  return { column, key: key ?? names.join("/"), value: key === undefined ? undefined : holder[key] };
}

function textOf(value: unknown): string {
  return value instanceof JsonNumber ? value.text : "";
}

/** `null` is the portal's word for no number; an absent key is not, for it may have another name by now. */
function problemOf({ key, value }: Figure, at: FigurePlace): Problem | undefined {
  const place = { ...at, field: key };
  if (value === undefined) {
    return portalProblem("missing-key", place);
  }
  return value === null || value instanceof JsonNumber
    ? undefined
    : portalProblem("not-a-figure", place, kindOf(value));
}
