import { type AreaScore, type PrintStyle, printPoints, printShare, renderMessage, type Scorecard } from "@cchc/rules";
import type { ReportSubject } from "../subject/report-subject.ts";
import { sinceBefore } from "../subject/since-before.ts";
import { besideWords } from "../terminal/beside-words.ts";
import { flagTexts } from "../terminal/flags.ts";
import type { LabelledLine } from "../terminal/labelled-line.ts";
import { signedPoints } from "../terminal/measurement-text.ts";
import { pointsOrDash } from "../terminal/print.ts";
import { publishedText } from "../terminal/published-text.ts";
import { fill, words } from "../terminal/words.ts";
import { areaSection } from "./area-section.ts";
import { labelledList, plainList } from "./markdown-list.ts";
import { type MarkdownColumn, markdownTable } from "./markdown-table.ts";
import { markdownWords } from "./markdown-words.ts";

/** The whole card of one unit: the total, its areas, each indicator in full, areas beside the total, flags. */
export function cardPage(subject: ReportSubject, card: Scorecard, style: PrintStyle): string[] {
  const { policy } = subject;
  const { language } = style;
  const isInTotal = ({ id }: AreaScore) => policy.areas.find((area) => area.id === id)?.inTotal !== false;
  const inside = card.areas.filter(isInTotal);
  const outside = card.areas.filter((area) => !isInTotal(area));
  const section = (area: AreaScore) => areaSection(subject, { card, area }, style);
  return [
    ...labelledList(headLines(subject, card, style)),
    "",
    ...plainList((card.notes ?? []).map((note) => renderMessage(note, style))),
    "",
    `## ${markdownWords.areas[language]}`,
    "",
    ...areaTable(subject, card, style),
    "",
    ...inside.flatMap(section),
    ...(outside.length === 0 ? [] : [`## ${besideWords.outsideTotal[language]}`, ""]),
    ...outside.flatMap(section),
    ...flagsOf(subject, card, style),
  ];
}

function headLines(subject: ReportSubject, card: Scorecard, style: PrintStyle): LabelledLine[] {
  const { policy } = subject;
  const { language } = style;
  const { total, rank } = card;
  const grade = policy.grades?.bands.find((band) => band.id === card.grade)?.title[language];
  const place =
    rank === undefined ? undefined : fill(markdownWords.placeOf[language], { place: rank.place, of: rank.of });
  const published = publishedText(total, style);
  const unearned = fill(words.unearnedPoints[language], { points: printPoints(total.withoutEvidence, style) });
  const takenOver = fill(words.takenOverPoints[language], { points: printPoints(total.takenOver, style) });
  const evidence = [
    printShare(total.evidence, style),
    ...(total.withoutEvidence.isZero() ? [] : [unearned]),
    ...(total.takenOver.isZero() ? [] : [takenOver]),
  ].join("; ");
  const applicable = `${printPoints(total.applicable, style)}${total.rescaled ? `; ${words.rescaled[language]}` : ""}`;
  return [
    [words.total[language], `${pointsOrStatus(total, style)} / ${printPoints(total.max, style)}`],
    ...(grade === undefined ? [] : [[words.grade[language], grade] as const]),
    ...(place === undefined ? [] : [[words.rank[language], place] as const]),
    ...sinceLines(subject, card, style),
    [markdownWords.applicable[language], applicable],
    [words.evidence[language], evidence],
    ...(published === "" ? [] : [[words.compared[language], published] as const]),
  ];
}

function sinceLines(subject: ReportSubject, card: Scorecard, style: PrintStyle): LabelledLine[] {
  const since = sinceBefore(subject);
  const label = markdownWords.change[style.language];
  if (since.kind === "no-before") {
    return [];
  }
  if (since.kind === "not-comparable") {
    return [[label, since.why[style.language]]];
  }
  const points = since.of(card.unit.code)?.points;
  return [[`${label} (${since.period})`, points === undefined ? "–" : signedPoints(points, style)]];
}

function areaTable({ policy }: ReportSubject, card: Scorecard, style: PrintStyle): string[] {
  const { language } = style;
  const areaOf = ({ id }: AreaScore) => policy.areas.find((area) => area.id === id);
  const right = (title: string, cell: (area: AreaScore) => string): MarkdownColumn<AreaScore> => ({
    title,
    align: "right",
    cell,
  });
  const title = (area: AreaScore) => {
    const outside = areaOf(area)?.inTotal === false ? ` (${markdownWords.outside[language]})` : "";
    return `${areaOf(area)?.title[language] ?? area.id}${outside}`;
  };
  const columns = [
    { title: markdownWords.area[language], align: "left" as const, cell: title },
    right(markdownWords.points[language], (area) => (area.max.isZero() ? "–" : pointsOrStatus(area, style))),
    right(markdownWords.max[language], ({ max }) => printPoints(max, style)),
    right(markdownWords.applicable[language], ({ applicable }) => printPoints(applicable, style)),
    right(words.evidence[language], ({ evidence, max }) => (max.isZero() ? "–" : printShare(evidence, style))),
    ...(card.areas.some(({ published }) => published !== undefined)
      ? [right(words.compared[language], (area) => publishedText(area, style))]
      : []),
  ];
  return markdownTable(columns, card.areas);
}

function pointsOrStatus({ status, points }: Pick<AreaScore, "status" | "points">, style: PrintStyle) {
  if (status === "scored") {
    return pointsOrDash(points, style);
  }
  return (status === "no-data" ? words.noData : words.notApplicable)[style.language];
}

/** The flags of the card; those that could not be looked at too. */
function flagsOf({ policy }: ReportSubject, card: Scorecard, style: PrintStyle): string[] {
  const lines = flagTexts(card, policy, style);
  const list = lines.flatMap((line) => plainList([line]).map((item) => (line.startsWith("    ") ? `  ${item}` : item)));
  return lines.length === 0 ? [] : [`## ${markdownWords.flags[style.language]}`, "", ...list, ""];
}
