import type { Exact } from "@cchc/core";
import { type Area, policyOn, type Result, type Scorecard } from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";

/** Columns of the Ranking sheet that are always there; an area has a column of its id with `area:` in front. */
export type RankingColumn =
  | "rank"
  | "unit"
  | "name"
  | "level"
  | "total"
  | "grade"
  | "evidence"
  | "before"
  | "change"
  | "published"
  | "difference"
  | "publishedRank"
  | "withoutEvidence"
  | "takenOver"
  | "status"
  | "flags"
  | "rankKey"
  | "once"
  | `area:${string}`;

/** The columns of a ranking: those of what the result has. */
export function rankingColumns(subject: ReportSubject): readonly RankingColumn[] {
  const { result, policy } = subject;
  const published = result.cards.some(({ total }) => total.published !== undefined);
  return [
    ...(["rank", "unit", "name", "level", "total"] as const),
    ...(policy.grades === undefined ? [] : (["grade"] as const)),
    "evidence",
    ...(comparable(subject) === undefined ? [] : (["before", "change"] as const)),
    ...(published ? (["published", "difference", "publishedRank"] as const) : []),
    ...scoredAreas(subject).map(({ id }) => `area:${id}` as const),
    ...(["withoutEvidence", "takenOver", "status", "flags", "rankKey"] as const),
    ...(policy.rank.ties === "dense" ? (["once"] as const) : []),
  ];
}

/** Areas with points that are on the cards; those that are only followed have no column. */
export function scoredAreas({ result, policy }: ReportSubject): Area[] {
  const standing = new Set(result.cards.flatMap(({ areas }) => areas.map(({ id }) => id)));
  return policyOn(policy, result.period.first).areas.filter(({ id, max }) => standing.has(id) && !max.isZero());
}

/** The result of the period before, where it was judged by the same policy; totals of another say nothing of a change. */
export function comparable({ result, before }: ReportSubject): Result | undefined {
  return before?.policy.sha256 === result.policy.sha256 ? before : undefined;
}

/** The total of each unit in the period before. */
export function totalsBefore(subject: ReportSubject): ReadonlyMap<string, Exact> {
  const cards: readonly Scorecard[] = comparable(subject)?.cards ?? [];
  return new Map(cards.flatMap(({ unit, total }) => (total.points === undefined ? [] : [[unit.code, total.points]])));
}
