import type { Layout } from "./layout.ts";

/**
 * How much of a result a workbook holds: `whole`; `narrow`, without long texts that repeat in every row; or `areas`, without
 * the sheets of indicators, where there are more than a program for spreadsheets opens.
 */
export type Extent = "whole" | "narrow" | "areas";

/** Rows of indicators and parts up to which a workbook holds all of them, with their texts and without: 100,000 take about 1.7 GB of memory. */
export const mostRows = { whole: 25_000, narrow: 100_000 } as const;

/** How many rows a layout has below its areas. */
export function detailRows({ indicators, parts }: Layout): number {
  return indicators.length + parts.length;
}

/** The extent for so many rows. */
export function extentOf(rows: number): Extent {
  if (rows <= mostRows.whole) {
    return "whole";
  }
  return rows <= mostRows.narrow ? "narrow" : "areas";
}
