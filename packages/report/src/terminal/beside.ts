import { formatDate, type Measurement } from "@cchc/core";
import { type AssessedScore, type IndicatorScore, type Policy, renderMessage, withheldReason } from "@cchc/rules";
import { besideWords } from "./beside-words.ts";
import type { LabelledLine } from "./labelled-line.ts";
import { measurementText, signedPoints } from "./measurement-text.ts";
import { pointsOrDash } from "./print.ts";
import { nameText } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

/** What stands beside an indicator's points, in brackets for the end of its line: ` [tự chấm 5, thẩm định 2,10, lệch +2,90; so với 2016–2021: −3 ngày]`. */
export function besideTag(score: IndicatorScore, policy: Policy, style: TerminalStyle): string {
  const { language } = style;
  const { assessed = [], change } = score;
  const gap = selfGap(assessed);
  const given = [
    ...assessed.map(({ kind, points }) => `${besideWords[kind][language]} ${pointsOrDash(points, style)}`),
    ...(gap === undefined ? [] : [fill(besideWords.apart[language], { gap: signedPoints(gap, style) })]),
  ].join(", ");
  const since = change === undefined ? undefined : fill(besideWords.since[language], baselineOf(change, policy));
  const moved = change === undefined ? "" : `${since}: ${measurementText(change, policy, style)}`;
  const parts = [given, moved].filter((part) => part !== "");
  return parts.length === 0 ? "" : ` [${parts.join("; ")}]`;
}

/** The same in full: each assessment with its day, reason and proof, the movement, and the related measurements. */
export function besideLines(score: IndicatorScore, policy: Policy, style: TerminalStyle): LabelledLine[] {
  const { language } = style;
  const { assessed = [], change, related = [], withheldBeside = [] } = score;
  const gap = selfGap(assessed);
  return [
    ...assessed.map((one) => assessedLine(one, score, style)),
    ...(gap === undefined ? [] : [[besideWords.selfGap[language], signedPoints(gap, style)] as const]),
    ...(change === undefined ? [] : [changeLine(change, policy, style)]),
    ...related.map((one): LabelledLine => {
      const title = policy.measures.get(one.measure)?.title[language] ?? one.measure;
      return [besideWords.related[language], `${title}: ${measurementText(one, policy, style)}`];
    }),
    ...withheldBeside.map((one): LabelledLine => {
      const title = policy.measures.get(one.measure)?.title[language] ?? one.measure;
      return [besideWords.related[language], `${title}: ${renderMessage(withheldReason(one), style)}`];
    }),
  ];
}

function assessedLine(
  { kind, points, assessedOn, reason, proofSha256 }: AssessedScore,
  { points: computed }: IndicatorScore,
  style: TerminalStyle,
): LabelledLine {
  const { language } = style;
  const values = { points: pointsOrDash(points, style), day: formatDate(assessedOn, language) };
  const head =
    computed === undefined
      ? fill(besideWords.assessedAlone[language], values)
      : fill(besideWords.assessedText[language], { ...values, gap: signedPoints(points.minus(computed), style) });
  const more = [
    ...(reason === undefined ? [] : [nameText(reason, language)]),
    ...(proofSha256 === undefined
      ? []
      : [fill(besideWords.proof[language], { hash: nameText(proofSha256.slice(0, 12), language) })]),
  ];
  return [fill(besideWords.assessed[language], { kind: besideWords[kind][language] }), [head, ...more].join("; ")];
}

function changeLine(change: Measurement, policy: Policy, style: TerminalStyle): LabelledLine {
  const label = fill(besideWords.change[style.language], baselineOf(change, policy));
  return [label, measurementText(change, policy, style)];
}

/** Self-scored less verified points, where there are both. */
function selfGap(assessed: readonly AssessedScore[]): AssessedScore["points"] | undefined {
  const [self, verified] = (["self", "verified"] as const).map((kind) => assessed.find((one) => one.kind === kind));
  return self === undefined || verified === undefined ? undefined : self.points.minus(verified.points);
}

/** The name of the baseline, with the dash that years take: `2016–2021`. */
function baselineOf({ measure }: Measurement, policy: Policy): { readonly baseline: string } {
  const count = policy.measures.get(measure)?.count;
  return { baseline: count?.by === "change" ? count.since.replace(/^(\d{4})-(\d{4})$/, "$1–$2") : "–" };
}
