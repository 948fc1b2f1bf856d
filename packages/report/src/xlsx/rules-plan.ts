import { Exact, type Localized } from "@cchc/core";
import type { Band, Basis, Source } from "@cchc/rules";
import type { EdgeCells } from "./formula/counted-cells.ts";
import type { Expression } from "./formula/expression.ts";
import { SheetReferences } from "./reference.ts";

/** Columns of the Rules sheet. */
export const ruleColumns = [
  "code",
  "title",
  "part",
  "element",
  "sign",
  "edgeNumerator",
  "edgeDenominator",
  "edge",
  "upTo",
  "value",
  "unit",
  "from",
  "document",
  "basis",
  "confidence",
  "note",
] as const;

/** What a row of the Rules sheet is about. */
export interface RuleOwner {
  readonly code: string;
  readonly title: Localized;
  readonly part?: Localized | undefined;
  readonly from?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly source?: Source | undefined;
  /** How edges and other values of the measure read: as a share, or as they are. */
  readonly kind: "ratio" | "amount";
}

/** One number of a rule. */
export interface RuleRow {
  readonly owner: RuleOwner;
  readonly element: Localized;
  readonly edge?: { readonly at: Exact; readonly past: boolean } | undefined;
  readonly upTo?: { readonly at: Exact; readonly belongs: boolean } | undefined;
  /** Points, or a value of the measure. */
  readonly value?: { readonly exact: Exact; readonly as: "points" | "ratio" | "amount" } | undefined;
  /** Of the best value of a level: what finds it. */
  readonly formula?: Expression | undefined;
  /** Of the best value of a level: the level. */
  readonly level?: string | undefined;
  readonly note?: Localized | undefined;
}

/** A band on the Rules sheet. */
export interface BandPlace {
  readonly points: Expression;
  /** Absent for the lowest band, which has no lower edge. */
  readonly edge?: EdgeCells | undefined;
}

/** The cells of the numbers of one rule or part. */
export interface ScoredPlaces {
  readonly max: Expression;
  readonly number: (name: string) => Expression;
  readonly band: (band: Band) => BandPlace;
  /** Of `relative-to-leader`: the target as an edge, and the best value among the peers. */
  readonly edge?: EdgeCells | undefined;
  readonly leader?: Expression | undefined;
}

/** Rows of the Rules sheet as they are laid out, and where each stands. */
export class RuleRows {
  readonly rows: RuleRow[] = [];
  readonly references: SheetReferences<typeof ruleColumns>;

  constructor(sheetName: string) {
    this.references = new SheetReferences(sheetName, ruleColumns);
  }

  /** Adds a row and gives its number on the sheet. */
  add(row: RuleRow): number {
    this.rows.push(row);
    return this.rows.length + 1;
  }

  /** Adds a row and gives its value as a cell. */
  addValue(row: RuleRow & { readonly value: NonNullable<RuleRow["value"]> }): Expression {
    const at = this.add(row);
    return { text: this.references.fixed({ column: "value", row: at }), value: row.value.exact.toNumber() };
  }

  /** The edge of a row as two cells. */
  edgeAt(row: number, { at, past }: NonNullable<RuleRow["edge"]>): EdgeCells {
    const cell = (column: "edgeNumerator" | "edgeDenominator", whole: bigint) => ({
      at: this.references.fixed({ column, row }),
      exact: Exact.of(whole),
    });
    return {
      exact: at,
      past,
      numerator: cell("edgeNumerator", at.numerator),
      denominator: cell("edgeDenominator", at.denominator),
    };
  }
}
