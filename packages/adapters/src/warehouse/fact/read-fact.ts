import { countingRules } from "@cchc/core";
import { NotInSql } from "../compile/not-in-sql.ts";
import type { Scope } from "../compile/scope.ts";
import type { ValueSql } from "../compile/value-sql.ts";
import { workingDaysOpen, workingDaysToAnswer } from "./answering.ts";
import { outcomeII06a } from "./bieu-ii06a.ts";
import { caseFileFacts } from "./case-file.ts";
import { daysPosted } from "./days-posted.ts";
import type { FactSql } from "./fact.ts";
import { ii06aReportFacts } from "./ii06a-report.ts";
import { periodFacts } from "./period-facts.ts";
import { petitionFacts } from "./petition.ts";
import { planFacts } from "./plan.ts";
import { publicationFacts } from "./publication.ts";
import { outcome766 } from "./qd-766.ts";
import { reportFacts } from "./report.ts";

type Facts = Readonly<Record<string, FactSql>>;

const entityFacts: ReadonlyMap<string, Facts> = new Map<string, Facts>([
  ["case-file", caseFileFacts],
  ["disclosure", { daysPosted }],
  ["ii06a-report", ii06aReportFacts],
  ["petition", petitionFacts],
  ["plan", planFacts],
  ["publication", publicationFacts],
  ["recommendation", { workingDaysToAnswer, workingDaysOpen }],
  ["report", reportFacts],
]);

const ruleFacts: ReadonlyMap<string, Facts> = new Map<string, Facts>([
  ["qd-766", { outcome: outcome766 }],
  ["bieu-ii06a", { outcome: outcomeII06a }],
]);

/**
 * Reads a fact of a record in SQL: a field, or a derived fact of the entity or of the counting rule.
 *
 * @throws NotInSql for a fact that has no counterpart here.
 */
export function readFact(scope: Scope, rule: string | undefined, name: string): ValueSql {
  const { entity } = scope.setting;
  if (Object.hasOwn(entity.fields, name)) {
    return scope.field(name);
  }
  const ruled = rule !== undefined && countingRules.get(rule)?.entity === entity.id ? ruleFacts.get(rule) : undefined;
  const fact = own(ruled, name) ?? own(entityFacts.get(entity.id), name) ?? own(periodFacts, name);
  if (fact === undefined) {
    throw new NotInSql(`fact ${name} of ${entity.id}`);
  }
  const { type, sql } = fact(scope);
  return { type, sql: scope.name(name, sql) };
}

function own(facts: Facts | undefined, name: string): FactSql | undefined {
  return facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined;
}
