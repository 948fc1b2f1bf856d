import { formatPeriod, parsePeriod } from "@cchc/core";
import { type Policy, printPoints, type Result } from "@cchc/rules";
import { areaOf, type CardView, renderArea } from "./card.ts";
import { partialLine } from "./partial-line.ts";
import { pointsOrDash } from "./print.ts";
import { nameText, safePage } from "./safe-text.ts";
import { fill, words } from "./words.ts";

/** One area of a card: its points as a sum of its indicators, then each of them in a line. */
export function renderAreaPage(result: Result, policy: Policy, view: CardView & { readonly area: string }): string {
  const { card, style, area: id } = view;
  const { language } = style;
  const area = card.areas.find((one) => one.id === id);
  if (area === undefined) {
    return "";
  }
  const name = `${nameText(card.unit.name, language)} (${nameText(card.unit.code, language)})`;
  const parts = card.indicators
    .filter((one) => one.area === id && !(one.max.isZero() && one.points === undefined))
    .filter(({ applicable }) => !applicable.isZero())
    .map((one) => `${pointsOrDash(one.points, style)} ${codeOf(one.id, policy)}`);
  const values = { applicable: printPoints(area.applicable, style), max: printPoints(area.max, style) };
  return safePage(
    [
      `${name} · ${formatPeriod(parsePeriod(result.period.text), language)} · ${areaOf(area, policy)?.title[language] ?? id}`,
      ...partialLine(result, style),
      ...(parts.length === 0 ? [] : [`  = ${area.rescaled ? `(${parts.join(" + ")})` : parts.join(" + ")}`]),
      ...(area.rescaled ? [`  ${fill(words.areaRescaled[language], values)}`] : []),
      "",
      renderArea(area, policy, view),
    ].join("\n"),
  );
}

function codeOf(id: string, policy: Policy): string {
  return policy.indicators.find((one) => one.id === id)?.code ?? id;
}
