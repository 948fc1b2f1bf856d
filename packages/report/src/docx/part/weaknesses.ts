import {
  basisWords,
  confidenceWords,
  counterfactual,
  type IndicatorScore,
  leadersAmong,
  printPoints,
  renderSentence,
  type Scorecard,
} from "@cchc/rules";
import { lostPoints } from "../../subject/lost-points.ts";
import { reasonText } from "../../terminal/counts-text.ts";
import { nameText } from "../../terminal/safe-text.ts";
import { type Block, heading, item, paragraph } from "../block/block.ts";
import type { Writing } from "../report-asked.ts";
import { titleOf } from "./strengths.ts";

/** So many indicators are told in full, and so many ids of records of each. */
const [mostTold, mostIds] = [10, 5] as const;

/** Where points were lost, why, and what the policy and the rule say can be done. */
export function weaknessesPart(writing: Writing): Block[] {
  const { card, say } = writing;
  return [heading(1, `IV. ${say("weak")}`), ...(card === undefined ? ofAll(writing) : ofUnit(writing, card))];
}

function ofUnit(writing: Writing, card: Scorecard): Block[] {
  const { subject, style, say } = writing;
  const lost = lostPoints({ cards: [card] }, subject.policy).slice(0, mostTold);
  const missing = card.indicators
    .filter(({ points, applicable }) => points === undefined && !applicable.isZero())
    .map(({ id }) => titleOf(subject.policy, id, style.language));
  return [
    ...(lost.length === 0 ? [paragraph(say("weakNone"))] : []),
    ...lost.flatMap(({ indicator }, index) => {
      const score = card.indicators.find(({ id }) => id === indicator.id);
      return score === undefined ? [] : weakness(writing, card, { score, number: index + 1 });
    }),
    ...(missing.length === 0 ? [] : [paragraph(say("missing", { list: missing.join("; ") }))]),
  ];
}

interface Told {
  readonly score: IndicatorScore;
  readonly number: number;
}

function weakness(writing: Writing, card: Scorecard, { score, number }: Told): Block[] {
  const { subject, style, say } = writing;
  const { policy, result } = subject;
  const { points, max } = score;
  const title = titleOf(policy, score.id, style.language);
  const values = {
    title,
    points: points === undefined ? "–" : printPoints(points, style),
    max: printPoints(max, style),
    lost: points === undefined ? "–" : printPoints(max.minus(points), style),
  };
  const answer = counterfactual(policy, card, score.id, { leaders: leadersAmong(policy, result.cards, card) });
  const remedy = policy.indicators.find(({ id }) => id === score.id)?.remedy[style.language];
  const ids = [score.measurement, ...(score.parts ?? []).map(({ measurement }) => measurement)]
    .flatMap((one) => (one !== undefined && "numerator" in one ? (one.records?.notMet ?? []) : []))
    .slice(0, mostIds)
    .map((id) => nameText(id, style.language));
  return [
    heading(2, `${number}. ${say("lost", values)}`),
    ...causes(writing, score),
    ...standing(writing, score),
    ...(remedy === undefined ? [] : [item(remedy, say("remedy"))]),
    item(renderSentence(answer.sentence, style), say("least")),
    ...(ids.length === 0 ? [] : [item(ids.join(", "), say("records"))]),
  ];
}

/** Why: of a sum, each part. */
function causes({ subject: { policy }, style, say }: Writing, score: IndicatorScore): Block[] {
  const because = (one: Pick<IndicatorScore, "measurement" | "reason">) =>
    reasonText(one, policy.measures.get(one.measurement?.measure ?? ""), style);
  const parts = (score.parts ?? []).map((part) => `${part.title[style.language]}: ${because(part)}`);
  return [item([because(score), ...parts].join("; "), say("cause"))];
}

function standing({ subject: { policy }, style: { language }, say }: Writing, score: IndicatorScore): Block[] {
  const { source, basis } = score;
  const clause = policy.indicators.find(({ id }) => id === score.id)?.clause ?? "";
  return source === undefined || basis === undefined
    ? []
    : [
        item(
          say("standing", {
            clause,
            source: [source.document, source.part].filter((part) => part !== undefined).join(", "),
            basis: basisWords[basis][language],
            confidence: confidenceWords[source.confidence][language],
          }),
          say("clause"),
        ),
      ];
}

function ofAll({ subject, style, say }: Writing): Block[] {
  const lost = lostPoints(subject.result, subject.policy).slice(0, mostTold);
  return lost.length === 0
    ? [paragraph(say("weakNone"))]
    : lost.flatMap(({ indicator, lost: points, judged, short }, index) => {
        const title = titleOf(subject.policy, indicator.id, style.language);
        const values = { title, short, judged, lost: printPoints(points, style) };
        return [
          heading(2, `${index + 1}. ${say("lostMany", values)}`),
          item(indicator.clause, say("clause")),
          item(indicator.remedy[style.language], say("remedy")),
        ];
      });
}
