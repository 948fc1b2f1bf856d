import { parsePeriod } from "@cchc/core";
import type { ReportSubject } from "@cchc/report";
import { writePage } from "@cchc/report/html";
import { rollUp } from "../unit/roll-up.ts";
import type { Asked } from "./asked.ts";

/** Writes a result as one HTML page; units are filtered by the provinces that the register knows. */
export async function writeHtml(subject: ReportSubject, { language }: Asked): Promise<string> {
  const { result } = subject;
  const listed = result.cards.map(({ unit }) => unit);
  const { units, countedUnder } = await rollUp(listed, "province", parsePeriod(result.period.text));
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return writePage(subject, { language, provinceOf: ({ code }) => names.get(countedUnder.get(code) ?? "") });
}
