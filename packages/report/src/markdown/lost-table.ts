import type { PrintStyle } from "@cchc/rules";
import { type LostPoints, lostPoints } from "../subject/lost-points.ts";
import type { ReportSubject } from "../subject/report-subject.ts";
import { alignedPoints } from "../terminal/print.ts";
import { fill } from "../terminal/words.ts";
import { type MarkdownColumn, markdownTable } from "./markdown-table.ts";
import { markdownWords as words } from "./markdown-words.ts";

const mostShown = 10;

/** The indicators on which all units together lost the most points. */
export function lostTable({ result, policy }: ReportSubject, style: PrintStyle): string[] {
  const { language } = style;
  const all = lostPoints(result, policy);
  const more = all.length - mostShown;
  return [
    `## ${words.lost[language]}`,
    "",
    ...(all.length === 0
      ? [words.lostNone[language]]
      : [words.lostText[language], "", ...markdownTable(columns(style), all.slice(0, mostShown))]),
    "",
    ...(more > 0 ? [fill(words.lostMore[language], { count: more }), ""] : []),
  ];
}

function columns(style: PrintStyle): MarkdownColumn<LostPoints>[] {
  const { language } = style;
  return [
    { title: words.code[language], align: "left", cell: ({ indicator }) => indicator.code },
    { title: words.indicator[language], align: "left", cell: ({ indicator }) => indicator.title[language] },
    { title: words.lostSum[language], align: "right", cell: ({ lost }) => alignedPoints(lost, style) },
    {
      title: words.lostMean[language],
      align: "right",
      cell: ({ lost, judged }) => alignedPoints(lost.dividedBy(judged), style),
    },
    {
      title: words.lostUnits[language],
      align: "right",
      cell: (one) => fill(words.ofJudged[language], { short: one.short, judged: one.judged }),
    },
  ];
}
