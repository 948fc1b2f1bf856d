import * as core from "@cchc/core";
import { caseRows } from "./cases/case-files.ts";
import { caseSteps } from "./cases/case-steps.ts";
import { ii06aReports } from "./cases/ii06a-reports.ts";
import { publicAssets } from "./resources/assets.ts";
import { counterLogs } from "./resources/counter-logs.ts";
import { isoRecords, outgoingDocuments } from "./resources/documents.ts";
import { budgetLines, disclosures, spendingRules } from "./resources/money.ts";
import { disciplines, ratings, staffReviews, trainings } from "./resources/people.ts";
import { procedures } from "./resources/procedures.ts";
import { assessments, indexScores, nineCriteriaRecords } from "./resources/scores.ts";
import { staffRecords } from "./resources/staff.ts";
import { unitFactsRecords } from "./resources/unit-facts.ts";
import { lineOf, type RowOf } from "./row.ts";
import { publications, rechecks, surveyAnswers, surveyResponses, surveys } from "./surveys/surveys.ts";
import type { Town } from "./town.ts";
import { findings, inspections } from "./work/inspections.ts";
import { mediaItems } from "./work/media.ts";
import { guidanceSessions, meetings, receptionDays } from "./work/meetings.ts";
import { councilSessions, dialogues, questions, recommendations, supervisions } from "./work/oversight.ts";
import { petitions } from "./work/petitions.ts";
import { planItems, plans } from "./work/plans.ts";
import { reports } from "./work/reports.ts";
import { tasks } from "./work/tasks.ts";

/** The file of one entity: its columns, and its lines for one commune after the other. */
export interface Source {
  readonly id: string;
  readonly header: string;
  readonly lines: (town: Town) => Iterable<string>;
}

/** Every entity has a source; a new entity without one fails the test. */
export const sources: readonly Source[] = [
  sourceOf(core.assessment, assessments),
  sourceOf(core.budgetLine, budgetLines),
  sourceOf(core.caseFile, caseRows),
  sourceOf(core.caseStep, caseSteps),
  sourceOf(core.councilSession, councilSessions),
  sourceOf(core.counterLog, counterLogs),
  sourceOf(core.dialogue, dialogues),
  sourceOf(core.discipline, disciplines),
  sourceOf(core.disclosure, disclosures),
  sourceOf(core.finding, findings),
  sourceOf(core.guidanceSession, guidanceSessions),
  sourceOf(core.ii06aReport, ii06aReports),
  sourceOf(core.indexScore, indexScores),
  sourceOf(core.inspection, inspections),
  sourceOf(core.isoRecord, isoRecords),
  sourceOf(core.mediaItem, mediaItems),
  sourceOf(core.meeting, meetings),
  sourceOf(core.nineCriteria, nineCriteriaRecords),
  sourceOf(core.outgoingDocument, outgoingDocuments),
  sourceOf(core.petition, petitions),
  sourceOf(core.plan, plans),
  sourceOf(core.planItem, planItems),
  sourceOf(core.procedure, procedures),
  sourceOf(core.publicAsset, publicAssets),
  sourceOf(core.publication, publications),
  sourceOf(core.question, questions),
  sourceOf(core.rating, ratings),
  sourceOf(core.receptionDay, receptionDays),
  sourceOf(core.recheck, rechecks),
  sourceOf(core.recommendation, recommendations),
  sourceOf(core.report, reports),
  sourceOf(core.spendingRule, spendingRules),
  sourceOf(core.staff, staffRecords),
  sourceOf(core.staffReview, staffReviews),
  sourceOf(core.supervision, supervisions),
  sourceOf(core.survey, surveys),
  sourceOf(core.surveyAnswer, surveyAnswers),
  sourceOf(core.surveyResponse, surveyResponses),
  sourceOf(core.task, tasks),
  sourceOf(core.training, trainings),
  sourceOf(core.unitFacts, unitFactsRecords),
];

function sourceOf<E extends core.Entity>(entity: E, rows: (town: Town) => Iterable<RowOf<E>>): Source {
  const columns = Object.keys(entity.fields);
  return {
    id: entity.id,
    header: columns.join(","),
    *lines(town) {
      for (const row of rows(town)) {
        yield lineOf(columns, row);
      }
    },
  };
}
