import { assessment } from "./assessment.ts";
import { budgetLine } from "./budget-line.ts";
import { caseFile } from "./case-file.ts";
import { caseStep } from "./case-step.ts";
import { councilSession } from "./council-session.ts";
import { counterLog } from "./counter-log.ts";
import { dialogue } from "./dialogue.ts";
import { discipline } from "./discipline.ts";
import { disclosure } from "./disclosure.ts";
import type { Entity } from "./entity.ts";
import { finding } from "./finding.ts";
import { guidanceSession } from "./guidance-session.ts";
import { ii06aReport } from "./ii06a-report.ts";
import { indexScore } from "./index-score.ts";
import { inspection } from "./inspection.ts";
import { isoRecord } from "./iso-record.ts";
import { mediaItem } from "./media-item.ts";
import { meeting } from "./meeting.ts";
import { nineCriteria } from "./nine-criteria.ts";
import { outgoingDocument } from "./outgoing-document.ts";
import { petition } from "./petition.ts";
import { plan } from "./plan.ts";
import { planItem } from "./plan-item.ts";
import { procedure } from "./procedure.ts";
import { publicAsset } from "./public-asset.ts";
import { publication } from "./publication.ts";
import { question } from "./question.ts";
import { rating } from "./rating.ts";
import { receptionDay } from "./reception-day.ts";
import { recheck } from "./recheck.ts";
import { recommendation } from "./recommendation.ts";
import { report } from "./report.ts";
import { spendingRule } from "./spending-rule.ts";
import { staff } from "./staff.ts";
import { staffReview } from "./staff-review.ts";
import { supervision } from "./supervision.ts";
import { survey } from "./survey.ts";
import { surveyAnswer } from "./survey-answer.ts";
import { surveyResponse } from "./survey-response.ts";
import { task } from "./task.ts";
import { training } from "./training.ts";
import { unitFacts } from "./unit-facts.ts";

const all: readonly Entity[] = [
  assessment,
  budgetLine,
  caseFile,
  caseStep,
  councilSession,
  counterLog,
  dialogue,
  discipline,
  disclosure,
  finding,
  guidanceSession,
  ii06aReport,
  indexScore,
  inspection,
  isoRecord,
  mediaItem,
  meeting,
  nineCriteria,
  outgoingDocument,
  petition,
  planItem,
  plan,
  procedure,
  publicAsset,
  publication,
  question,
  rating,
  receptionDay,
  recheck,
  recommendation,
  report,
  spendingRule,
  staffReview,
  staff,
  supervision,
  surveyAnswer,
  surveyResponse,
  survey,
  task,
  training,
  unitFacts,
];

/** Every entity that records can be of, by id. A new entity is a file beside this one and a line here. */
export const entities: ReadonlyMap<string, Entity> = new Map(all.map((entity) => [entity.id, entity]));
