import type { Area, PolicyDocument, SmallCells } from "../policy/policy-document.ts";
import { compareGrades } from "./compare-grades.ts";
import type { Difference } from "./difference.ts";
import { cited, compareFields, type Facet, judged, shown, sourceFacets, words } from "./facet.ts";

const headFacets = {
  id: "apart",
  title: words,
  decision: "apart",
  from: judged("dates"),
  to: judged("dates"),
  periods: judged("periods", (list) => (Array.isArray(list) ? [...list].sort() : list)),
  baselines: judged("baselines"),
  areas: "apart",
  grades: "apart",
  rank: "apart",
  print: "apart",
  published: "apart",
  smallCells: "apart",
  change: judged("change-in-period"),
  conditions: "apart",
  suppress: words,
  notes: words,
} as const satisfies Record<keyof PolicyDocument, Facet | "apart">;

const decisionFacets = {
  document: cited("decision"),
  date: cited("decision"),
  url: cited("decision"),
  issuedBy: words,
  note: words,
} as const satisfies Record<keyof PolicyDocument["decision"], Facet>;
const publishedFacets = {
  by: words,
  tolerance: shown("published"),
  digits: shown("published"),
  source: "apart",
} as const;
const smallCellFacets = {
  below: shown("small-cells"),
  basis: cited("basis"),
  source: "apart",
} as const satisfies Record<keyof SmallCells, Facet | "apart">;

/** Fields of an area. */
export const areaFacets = {
  id: "apart",
  title: words,
  short: words,
  inTotal: judged("in-total"),
  from: judged("dates"),
  to: judged("dates"),
  whenMissing: judged("missing-block"),
  max: judged("maximum"),
} as const satisfies Record<keyof Area, Facet | "apart">;

/** Compares the heads of two policies, but for areas. Named conditions are compared where they are used. */
export function compareHeads(before: PolicyDocument, after: PolicyDocument): Difference[] {
  const source = { facets: sourceFacets, at: ["published", "source"] };
  return [
    ...compareFields(before, after, { facets: headFacets, at: [] }),
    ...compareFields(before.decision, after.decision, { facets: decisionFacets, at: ["decision"] }),
    ...compareGrades(before.grades, after.grades),
    ...compareFields(before.rank, after.rank, {
      facets: { among: judged("rank"), ties: judged("rank"), evidence: judged("rank") },
      at: ["rank"],
    }),
    ...compareFields(before.print, after.print, { facets: { digits: shown("digits") }, at: ["print"] }),
    ...compareFields(before.published, after.published, { facets: publishedFacets, at: ["published"] }),
    ...compareFields(before.published?.source, after.published?.source, source),
    ...compareFields(before.smallCells, after.smallCells, { facets: smallCellFacets, at: ["smallCells"] }),
    ...compareFields(before.smallCells?.source, after.smallCells?.source, {
      facets: sourceFacets,
      at: ["smallCells", "source"],
    }),
  ];
}
