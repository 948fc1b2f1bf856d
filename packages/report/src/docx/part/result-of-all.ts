import type { Exact } from "@cchc/core";
import { printShare, type Scorecard } from "@cchc/rules";
import { evenSteps } from "../../chart/even-steps.ts";
import { sinceBefore } from "../../subject/since-before.ts";
import { levelTitle } from "../../terminal/level-title.ts";
import { signedPoints } from "../../terminal/measurement-text.ts";
import { alignedPoints, pointsOrDash } from "../../terminal/print.ts";
import { nameText } from "../../terminal/safe-text.ts";
import { type Block, type Cell, heading, paragraph } from "../block/block.ts";
import { histogramPicture } from "../block/picture.ts";
import type { Writing } from "../report-asked.ts";

/** Columns of the histogram, about. */
const steps = 20;

/** Where all units stand: spread, distribution, ranking by level. */
export function resultOfAll(writing: Writing): Block[] {
  const { subject, style, say } = writing;
  const { cards } = subject.result;
  const since = sinceBefore(subject);
  const levels = [...new Set(cards.map(({ unit }) => unit.level))];
  return [
    heading(1, `II. ${say("results")}`),
    ...spread(writing),
    ...(since.kind === "not-comparable" ? [paragraph(since.why[style.language])] : []),
    ...levels.flatMap((level): Block[] => [
      heading(2, `${say("ranking")}: ${levelTitle(level, style.language)}`),
      rankingTable(
        writing,
        cards.filter(({ unit }) => unit.level === level),
      ),
    ]),
  ];
}

interface Scored {
  readonly card: Scorecard;
  readonly points: Exact;
}

function spread({ subject, style, say }: Writing): Block[] {
  const scored = subject.result.cards
    .flatMap((card): Scored[] => (card.total.points === undefined ? [] : [{ card, points: card.total.points }]))
    .sort((a, b) => b.points.compare(a.points));
  const [best, last] = [scored[0], scored.at(-1)];
  if (best === undefined || last === undefined) {
    return [];
  }
  const name = ({ card }: Scored) => nameText(card.unit.name, style.language);
  const values = {
    count: scored.length,
    high: pointsOrDash(best.points, style),
    best: name(best),
    median: pointsOrDash(median(scored), style),
    low: pointsOrDash(last.points, style),
    last: name(last),
  };
  return [paragraph(say("spread", values)), ...(scored.length < 5 ? [] : distribution(scored, say))];
}

function median(scored: readonly Scored[]): Exact | undefined {
  const [upper, lower] = [scored[Math.ceil(scored.length / 2) - 1], scored[Math.floor(scored.length / 2)]];
  return upper === undefined || lower === undefined ? undefined : upper.points.plus(lower.points).dividedBy(2);
}

function distribution(scored: readonly Scored[], say: Writing["say"]): Block[] {
  const values = scored.map(({ points }) => points.toNumber());
  const edges = evenSteps(values, steps);
  const [from = 0, second = 1] = edges;
  const to = edges.at(-1) ?? 1;
  const step = second - from;
  const counts = edges.slice(1).map(() => 0);
  for (const value of values) {
    const at = Math.min(counts.length - 1, Math.max(0, Math.floor((value - from) / step)));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const text = say("histogram", { step, from, to });
  return [histogramPicture(counts, text), paragraph(text)];
}

function rankingTable({ subject, style, say }: Writing, cards: readonly Scorecard[]): Block {
  const { language } = style;
  const since = sinceBefore(subject);
  const grades = new Map(subject.policy.grades?.bands.map(({ id, title }) => [id, title[language]]));
  const place = ({ rank }: Scorecard) => rank?.place ?? Number.POSITIVE_INFINITY;
  const ordered = [...cards].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  const rows = ordered.map((card): Cell[] => {
    const change = since.kind === "compared" ? since.of(card.unit.code)?.points : undefined;
    return [
      { text: card.rank?.place.toString() ?? "–", align: "right" },
      { text: nameText(card.unit.name, language) },
      { text: alignedPoints(card.total.points, style), align: "right", bold: true },
      ...(since.kind === "compared"
        ? [{ text: change === undefined ? "–" : signedPoints(change, style), align: "right" } as const]
        : []),
      { text: grades.get(card.grade ?? "") ?? "–" },
      { text: printShare(card.total.evidence, { ...style, digits: 0 }), align: "right" },
    ];
  });
  const columns = [
    { title: say("place1"), width: 9, align: "right" },
    { title: say("unit"), width: since.kind === "compared" ? 37 : 49 },
    { title: say("points"), width: 12, align: "right" },
    ...(since.kind === "compared" ? [{ title: "±", width: 12, align: "right" } as const] : []),
    { title: say("gradeColumn"), width: 16 },
    { title: say("evidence"), width: 14, align: "right" },
  ] as const;
  return { kind: "table", columns, rows };
}
