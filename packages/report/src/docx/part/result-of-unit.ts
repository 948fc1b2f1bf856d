import { parsePeriod } from "@cchc/core";
import {
  basisWords,
  confidenceWords,
  policyOn,
  printPoints,
  printShare,
  renderMessage,
  type Scorecard,
} from "@cchc/rules";
import { sinceBefore } from "../../subject/since-before.ts";
import { signedPoints } from "../../terminal/measurement-text.ts";
import { alignedPoints } from "../../terminal/print.ts";
import { type Block, type Cell, heading, paragraph } from "../block/block.ts";
import { periodInside } from "../period-inside.ts";
import type { Writing } from "../report-asked.ts";

/** Where one unit stands: total, grade, rank, change, areas. */
export function resultOfUnit(writing: Writing, card: Scorecard): Block[] {
  const { style, say } = writing;
  const { total } = card;
  const points =
    total.points === undefined
      ? say("noTotal")
      : say("total", {
          points: printPoints(total.points, style),
          max: printPoints(total.max, style),
          evidence: printShare(total.evidence, style),
        });
  const texts = [
    points,
    ...(total.withoutEvidence.isZero() ? [] : [say("without", { points: printPoints(total.withoutEvidence, style) })]),
    ...(total.takenOver.isZero() ? [] : [say("takenOver", { points: printPoints(total.takenOver, style) })]),
    ...gradeText(writing, card),
    ...rankText(writing, card),
    ...sinceText(writing, card),
    ...(card.notes ?? []).map((note) => renderMessage(note, style)),
  ];
  return [heading(1, `II. ${say("results")}`), ...texts.map(paragraph), areaTable(writing, card)];
}

/** The grade, and what grades stand on: they may be a default and no law. */
function gradeText({ subject, style: { language }, say }: Writing, { grade }: Scorecard): string[] {
  const { grades } = policyOn(subject.policy, subject.result.period.first);
  const title = grades?.bands.find(({ id }) => id === grade)?.title[language];
  return grades === undefined || title === undefined
    ? []
    : [
        say("grade", {
          grade: title,
          basis: basisWords[grades.basis][language],
          confidence: confidenceWords[grades.source.confidence][language],
        }),
      ];
}

function rankText({ say }: Writing, { rank }: Scorecard): string[] {
  return rank === undefined || rank.of === 1
    ? []
    : [say("rank", { place: rank.place, of: rank.of, among: rank.among === undefined ? "" : say("among") })];
}

function sinceText({ subject, style, say }: Writing, { unit }: Scorecard): string[] {
  const since = sinceBefore(subject);
  if (since.kind === "no-before") {
    return [];
  }
  if (since.kind === "not-comparable") {
    return [since.why[style.language]];
  }
  const points = since.of(unit.code)?.points;
  const period = periodInside(parsePeriod(since.period), style.language);
  return points === undefined ? [] : [say("since", { period, change: signedPoints(points, style) })];
}

function areaTable({ subject: { policy }, style, say }: Writing, { areas }: Scorecard): Block {
  const known = new Map(policy.areas.map((area) => [area.id, area]));
  const rows = areas
    .filter(({ id }) => known.get(id)?.inTotal !== false)
    .map(({ id, points, max, evidence, applicable }): Cell[] => {
      const share = points === undefined || max.isZero() ? undefined : points.dividedBy(max);
      return [
        { text: known.get(id)?.title[style.language] ?? id },
        { text: alignedPoints(points, style), align: "right" },
        { text: printPoints(max, style), align: "right" },
        share === undefined
          ? { text: "–", align: "right" }
          : { text: printShare(share, { ...style, digits: 1 }), align: "right", bar: share.toNumber() },
        { text: applicable.isZero() ? "–" : printShare(evidence, { ...style, digits: 0 }), align: "right" },
      ];
    });
  const columns = [
    { title: say("area"), width: 42 },
    { title: say("points"), width: 12, align: "right" },
    { title: say("max"), width: 10, align: "right" },
    { title: say("share"), width: 22, align: "right" },
    { title: say("evidence"), width: 14, align: "right" },
  ] as const;
  return { kind: "table", columns, rows };
}
