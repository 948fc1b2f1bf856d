import type { IndicatorScore, Policy, Scorecard } from "@cchc/rules";
import { reasonText } from "../../terminal/counts-text.ts";
import { type Block, heading, item, paragraph } from "../block/block.ts";
import type { Writing } from "../report-asked.ts";

/** So many indicators are told of many units. */
const most = 10;

/** What has full points on counts. What a rule gave for a gap is told apart. */
export function strengthsPart(writing: Writing): Block[] {
  const { card, say } = writing;
  const texts = card === undefined ? ofAll(writing) : ofUnit(writing, card);
  return [heading(1, `III. ${say("strong")}`), ...texts];
}

function isFull({ points, max, origin }: IndicatorScore, wanted: IndicatorScore["origin"]): boolean {
  return origin === wanted && points !== undefined && !max.isZero() && points.compare(max) >= 0;
}

function ofUnit({ subject: { policy }, style, say }: Writing, card: Scorecard): Block[] {
  const inTotal = card.indicators.filter(({ area }) => policy.areas.find(({ id }) => id === area)?.inTotal !== false);
  const full = inTotal.filter((one) => isFull(one, "counts"));
  const given = inTotal.filter((one) => isFull(one, "rule"));
  const list = given.map(({ id }) => titleOf(policy, id, style.language)).join("; ");
  return [
    paragraph(say(full.length === 0 ? "strongNone" : "strongOf")),
    ...full.map((one) => {
      const measure = policy.measures.get(one.measurement?.measure ?? "");
      return item(reasonText(one, measure, style), titleOf(policy, one.id, style.language));
    }),
    ...(given.length === 0 ? [] : [paragraph(say("ruleOf", { list }))]),
  ];
}

function ofAll({ subject: { policy, result }, style, say }: Writing): Block[] {
  const counted = policy.indicators
    .map(({ id }) => {
      const scores = result.cards.flatMap(({ indicators }) => indicators.filter((one) => one.id === id));
      const scored = scores.filter(({ origin, points }) => origin === "counts" && points !== undefined).length;
      return { id, scored, full: scores.filter((one) => isFull(one, "counts")).length };
    })
    .filter(({ full, scored }) => scored > 0 && full * 2 > scored)
    .sort((a, b) => b.full * a.scored - a.full * b.scored)
    .slice(0, most);
  return counted.length === 0
    ? [paragraph(say("strongNone"))]
    : counted.map(({ id, full, scored }) =>
        item(say("strongMany", { title: titleOf(policy, id, style.language), full, scored })),
      );
}

/** The code and title of an indicator. */
export function titleOf({ indicators }: Policy, id: string, language: Writing["style"]["language"]): string {
  const found = indicators.find((one) => one.id === id);
  return found === undefined ? id : `${found.code} ${found.title[language]}`;
}
