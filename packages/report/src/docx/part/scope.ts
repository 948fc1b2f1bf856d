import { Exact, formatDate, parsePeriod } from "@cchc/core";
import { basisWords, policyOn, printAmount } from "@cchc/rules";
import { nameText } from "../../terminal/safe-text.ts";
import { type Block, heading, paragraph } from "../block/block.ts";
import { periodInside } from "../period-inside.ts";
import type { Writing } from "../report-asked.ts";

/** On what the report stands, whom it is about, and what was read. */
export function scopePart({ subject, card, style, say }: Writing): Block[] {
  const { policy, result } = subject;
  const { language } = style;
  const { decision } = policy;
  const period = parsePeriod(result.period.text);
  const days = {
    period: periodInside(period, language),
    first: formatDate(period.first, language),
    last: formatDate(period.last, language),
  };
  const whom =
    card === undefined
      ? say("scopeUnits", { ...days, count: result.cards.length })
      : say("scopeUnit", {
          ...days,
          unit: nameText(card.unit.name, language),
          code: nameText(card.unit.code, language),
        });
  const below = policyOn(policy, period.first).smallCells;
  const simulated = (card === undefined ? result.cards : [card]).some(({ unit }) =>
    /mô phỏng|simulated/iu.test(unit.name),
  );
  return [
    heading(1, `I. ${say("scope")}`),
    paragraph(say("grounds", { document: decision.document, issuedBy: decision.issuedBy[language] })),
    paragraph(whom),
    paragraph(rowsText(result.inputs, style, say)),
    ...(result.partial ? [paragraph(say("partial"))] : []),
    ...(simulated ? [paragraph(say("simulated"))] : []),
    ...(below === undefined || result.publication === "exact"
      ? []
      : [paragraph(say("small", { below: below.below, basis: basisWords[below.basis][language] }))]),
    ...(result.publication === "exact" ? [paragraph(say("internal"))] : []),
  ];
}

function rowsText(
  inputs: Writing["subject"]["result"]["inputs"],
  style: Writing["style"],
  say: Writing["say"],
): string {
  if (inputs.length === 0) {
    return say("noFiles");
  }
  const sum = (name: "read" | "accepted" | "rejected") =>
    printAmount(Exact.of(inputs.reduce((all, file) => all + file[name], 0)), style);
  return say("rows", { files: inputs.length, read: sum("read"), accepted: sum("accepted"), rejected: sum("rejected") });
}
