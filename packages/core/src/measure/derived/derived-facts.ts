import { caseFileFacts } from "./case-file.ts";
import { closingFacts } from "./closing.ts";
import { daysPosted } from "./days-posted.ts";
import type { DerivedFact } from "./derived-fact.ts";
import { ii06aReportFacts } from "./ii06a-report.ts";
import { periodFacts } from "./period-facts.ts";
import { petitionFacts } from "./petition.ts";
import { planFacts } from "./plan.ts";
import { publicationFacts } from "./publication.ts";
import { recommendationFacts } from "./recommendation.ts";
import { reportFacts } from "./report.ts";

const factsOfEntities: ReadonlyMap<string, readonly DerivedFact[]> = new Map<string, readonly DerivedFact[]>([
  ["case-file", [...caseFileFacts, ...closingFacts, ...periodFacts]],
  ["disclosure", [daysPosted, ...periodFacts]],
  ["ii06a-report", [...ii06aReportFacts, ...periodFacts]],
  ["petition", [...petitionFacts, ...periodFacts]],
  ["plan", [...planFacts, ...periodFacts]],
  ["publication", [...publicationFacts, ...periodFacts]],
  ["recommendation", [...recommendationFacts, ...periodFacts]],
  ["report", [...reportFacts, ...periodFacts]],
]);

/**
 * The derived facts that records of an entity always have, whatever the counting rule: its own and those of the period.
 *
 * @example
 * derivedFactsOf("recommendation").map((fact) => fact.name); // ["workingDaysToAnswer", "workingDaysOpen", "periodStart", "periodEnd"]
 */
export function derivedFactsOf(entityId: string): readonly DerivedFact[] {
  return factsOfEntities.get(entityId) ?? periodFacts;
}
