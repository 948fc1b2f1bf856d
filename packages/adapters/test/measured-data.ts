import type { Measure, Problem } from "@cchc/core";
import type { MeasuredData } from "../src/counts/measured-data.ts";
import { type MeasuredDataOptions, readMeasuredData } from "../src/counts/read-measured-data.ts";
import { folderOf } from "./temporary-folder.ts";

const text = (words: string) => ({ vi: words, en: words });

/** A share that may not pass one, a share that may, and an amount. */
export const measures: readonly Measure[] = [
  {
    id: "case-on-time",
    title: text("Đúng hạn"),
    kind: "ratio",
    given: { numerator: text("n"), denominator: text("d") },
    mayExceed: false,
  },
  {
    id: "staff-of-quota",
    title: text("Biên chế"),
    kind: "ratio",
    given: { numerator: text("n"), denominator: text("d") },
    mayExceed: true,
  },
  { id: "mean-days", title: text("Số ngày"), kind: "amount", given: { amount: text("a") }, unit: text("days") },
];

export const units = "unit,name,level\nA,Sở Nội vụ,department\nB,Xã Mới,commune\n";

/** Reads a folder of these files, for August 2026 unless told. */
export async function read(
  files: Record<string, string>,
  options: Partial<MeasuredDataOptions> = {},
): Promise<MeasuredData> {
  return readMeasuredData(await folderOf(files), { measures, items: ["t1", "t1-01"], period: "2026-08", ...options });
}

/** What is wrong with one row of `counts.csv` (unit, measure, period, numerator, denominator, amount). */
export async function problemsOfRow(row: string): Promise<readonly Problem[]> {
  const good = "B,mean-days,2026-08,,,1";
  const header = "unit,measure,period,numerator,denominator,amount";
  return (await read({ "units.csv": units, "counts.csv": `${header}\n${good}\n${row}\n` })).problems;
}
