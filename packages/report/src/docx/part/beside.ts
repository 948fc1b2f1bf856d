import { renderMessage, type Scorecard } from "@cchc/rules";
import { reasonText } from "../../terminal/counts-text.ts";
import { measurementText } from "../../terminal/measurement-text.ts";
import { pointsOrDash } from "../../terminal/print.ts";
import { type Block, heading, item, paragraph } from "../block/block.ts";
import type { Writing } from "../report-asked.ts";
import { titleOf } from "./strengths.ts";

/** What stands beside the total of one unit: movements against the baseline, oversight, flags. Nothing for many units. */
export function besidePart(writing: Writing): Block[] {
  const { card, subject, style, say } = writing;
  if (card === undefined) {
    return [];
  }
  const outside = subject.policy.areas.filter(({ inTotal }) => !inTotal);
  return [
    heading(1, `V. ${say("beside")}`),
    ...(outside.length === 0 ? [] : [paragraph(say("besideMeans"))]),
    ...outside.flatMap((area) => {
      const scores = card.indicators.filter((one) => one.area === area.id);
      return scores.length === 0
        ? []
        : [heading(2, area.title[style.language]), ...scores.map((one) => besideItem(writing, one))];
    }),
    ...flagItems(writing, card),
  ];
}

function besideItem({ subject: { policy }, style }: Writing, score: Scorecard["indicators"][number]): Block {
  const { points, max, change } = score;
  const measure = policy.measures.get(score.measurement?.measure ?? "");
  const texts = [
    ...(max.isZero() ? [] : [`${pointsOrDash(points, style)}/${pointsOrDash(max, style)}`]),
    reasonText(score, measure, style),
    ...(change === undefined ? [] : [measurementText(change, policy, style)]),
  ];
  return item(texts.join("; "), titleOf(policy, score.id, style.language));
}

function flagItems({ subject: { policy }, style, say }: Writing, { flags }: Scorecard): Block[] {
  return flags.length === 0
    ? [paragraph(say("noFlags"))]
    : [
        paragraph(say("flagsMeans")),
        ...flags.map((raised) => {
          const flag = policy.flags.find(({ id }) => id === raised.id);
          const look = flag === undefined ? "" : ` → ${flag.look[style.language]}`;
          return item(
            `${renderMessage(raised.reason, style)}${look}`,
            `${flag?.code ?? raised.id} ${flag?.title[style.language] ?? ""}`,
          );
        }),
      ];
}
