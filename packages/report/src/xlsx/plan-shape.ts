import type { Exact, Localized } from "@cchc/core";
import { type Band, conditionWords, type SimpleShape } from "@cchc/rules";
import type { Expression } from "./formula/expression.ts";
import { ruleWords, shapeNotes } from "./rule-words.ts";
import type { BandPlace, RuleOwner, RuleRow, RuleRows, ScoredPlaces } from "./rules-plan.ts";

/** A rule, or a part of one, to be laid out. */
export interface PlannedShape {
  readonly owner: RuleOwner;
  readonly max: Exact;
  readonly shape: SimpleShape;
}

type Name = "zeroAt" | "fullAt" | "each" | "cap" | "floor" | "target" | "shareAtTarget";
type Numbers = ReadonlyMap<string, Expression>;

const unknown: Expression = { text: "#REF!", value: Number.NaN };

/** Lays the numbers of a shape out on the Rules sheet, a row each, and says where each stands. */
export function planShape(rows: RuleRows, { owner, max, shape }: PlannedShape): ScoredPlaces {
  const note = shapeNotes[shape.shape];
  const maximum = rows.addValue({ owner, element: ruleWords.max, value: { exact: max, as: "points" }, note });
  const bands = shape.shape === "bands" ? planBands(rows, owner, shape.bands) : new Map<Band, BandPlace>();
  const numbers = planNumbers(rows, owner, shape);
  planConditions(rows, owner, shape);
  const places = {
    max: maximum,
    number: (name: string) => numbers.get(name) ?? unknown,
    band: (band: Band) => bands.get(band) ?? { points: unknown },
  };
  return shape.shape === "relative-to-leader" ? { ...places, edge: planTarget(rows, owner, shape.target) } : places;
}

/** The bands, the lowest first. */
function planBands(rows: RuleRows, owner: RuleOwner, bands: readonly Band[]): Map<Band, BandPlace> {
  const ascending = [...bands].sort((a, b) => compareLower(lowerEdge(a), lowerEdge(b)));
  return new Map(ascending.map((band) => [band, planBand(rows, owner, band)]));
}

function planBand(rows: RuleRows, owner: RuleOwner, band: Band): BandPlace {
  const edge = lowerEdge(band);
  const row: RuleRow & { readonly value: NonNullable<RuleRow["value"]> } = {
    owner,
    element: ruleWords.band,
    edge,
    upTo: upperEdge(band),
    value: { exact: band.points, as: "points" },
  };
  const points = rows.addValue(row);
  return edge === undefined ? { points } : { points, edge: rows.edgeAt(rows.rows.length + 1, edge) };
}

/** Where an interval begins; absent without a lower edge. */
export function lowerEdge({
  atLeast,
  above,
}: {
  readonly atLeast?: Exact | undefined;
  readonly above?: Exact | undefined;
}): RuleRow["edge"] {
  const at = atLeast ?? above;
  return at === undefined ? undefined : { at, past: above !== undefined };
}

function upperEdge({ below, atMost }: Band): RuleRow["upTo"] {
  const at = below ?? atMost;
  return at === undefined ? undefined : { at, belongs: atMost !== undefined };
}

/** The lower first; one without an edge before all. */
export function compareLower(a: RuleRow["edge"], b: RuleRow["edge"]): number {
  return a === undefined || b === undefined
    ? Number(a !== undefined) - Number(b !== undefined)
    : a.at.compare(b.at) || Number(a.past) - Number(b.past);
}

function planNumbers(rows: RuleRows, owner: RuleOwner, shape: SimpleShape): Numbers {
  return new Map(
    numbersOf(shape, owner.kind).map(([name, exact, as]) => [
      name,
      rows.addValue({ owner, element: ruleWords[name], value: { exact, as } }),
    ]),
  );
}

type Named = readonly [name: Name, exact: Exact, as: "points" | "ratio" | "amount"];

function numbersOf(shape: SimpleShape, kind: RuleOwner["kind"]): readonly Named[] {
  switch (shape.shape) {
    case "capped-linear":
      return [
        ["zeroAt", shape.zeroAt, kind],
        ["fullAt", shape.fullAt, kind],
      ];
    case "per-count":
      return [
        ["each", shape.each, "points"],
        ["cap", shape.cap, "points"],
      ];
    case "deduct":
      return [
        ["each", shape.each, "points"],
        ["floor", shape.floor, "points"],
      ];
    case "relative-to-leader":
      return [
        ["target", shape.target, kind],
        ["shareAtTarget", shape.shareAtTarget, "ratio"],
      ];
    default:
      return [];
  }
}

function planTarget(rows: RuleRows, owner: RuleOwner, target: Exact): ScoredPlaces["edge"] {
  const edge = { at: target, past: false };
  return rows.edgeAt(rows.add({ owner, element: ruleWords.target, edge }), edge);
}

/** Conditions have rows to be read; no formula looks at them. */
function planConditions(rows: RuleRows, owner: RuleOwner, shape: SimpleShape): void {
  const add = (element: Localized, note: Localized | undefined, points?: Exact) =>
    rows.add({ owner, element, note, value: points === undefined ? undefined : { exact: points, as: "points" } });
  if (shape.shape === "pass-fail") {
    add(ruleWords.pass, conditionWords(shape.pass));
  }
  if (shape.shape === "lookup") {
    for (const { if: condition, points } of shape.cases) {
      add(ruleWords.case, conditionWords(condition), points);
    }
    add(ruleWords.otherwise, undefined, shape.otherwise);
  }
}
