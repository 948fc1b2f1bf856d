import { type Measure, measuresUnder } from "@cchc/core";

/** Ways of counting whose figure has the unit of what it is made of. */
const keepsUnit: ReadonlySet<string> = new Set(["change", "difference", "interval-gap"]);

/** Whether the value of a measure is a share, or a difference of shares: 0.05 is five percentage points, and 5 is none. */
export function givesShare(measure: Measure, measureOf: ReadonlyMap<string, Measure>): boolean {
  if (measure.kind === "ratio") {
    return true;
  }
  const [first] = keepsUnit.has(measure.count?.by ?? "") ? measuresUnder(measure) : [];
  const under = measureOf.get(first ?? "");
  return under !== undefined && under.id !== measure.id && givesShare(under, withoutOne(measureOf, measure.id));
}

/** Measures may lead in a circle before the reader has refused them. */
function withoutOne(measureOf: ReadonlyMap<string, Measure>, id: string): ReadonlyMap<string, Measure> {
  return new Map([...measureOf].filter(([other]) => other !== id));
}
