import { type Measure, measuresUnder } from "@cchc/core";
import type { Indicator } from "@cchc/rules";

/** Measures behind an indicator: its own and those of the parts of its rules, each followed by the measures that it is made of. */
export function measuresBehind({ measure, rules }: Indicator, measures: ReadonlyMap<string, Measure>): Measure[] {
  const parts = rules.flatMap(({ score }) => (score.shape === "sum" ? score.parts.map((part) => part.measure) : []));
  const found = new Map<string, Measure>();
  const visit = (id: string) => {
    const one = measures.get(id);
    if (one !== undefined && !found.has(id)) {
      found.set(id, one);
      measuresUnder(one).forEach(visit);
    }
  };
  [...(measure === undefined ? [] : [measure]), ...parts].forEach(visit);
  return [...found.values()];
}
