import { printable, visible } from "@cchc/core";
import { type Policy, type PrintStyle, type Scorecard, traceIndicator, traceShort } from "@cchc/rules";
import { jsonText } from "../output/json-text.ts";
import { findIndicator } from "../policy/find-indicator.ts";

/** Whose indicators are told, one line each. */
export interface ShortView {
  readonly policy: Policy;
  readonly card: Scorecard;
  readonly style: PrintStyle;
  /** Only this one; all when absent. */
  readonly indicator: string | undefined;
  readonly format: "table" | "json";
}

/** One line for every indicator of a unit: points, counts, and how the counts became points. */
export function shortPage(view: ShortView): string {
  const { unit } = view.card;
  const { language } = view.style;
  const lines = shortLines(view);
  if (view.format === "json") {
    return jsonText({ unit, indicators: lines }, 2);
  }
  const width = Math.max(...lines.map(({ code }) => code.length)) + 2;
  const head = `${printable(unit.name, language)} (${printable(unit.code, language)})`;
  return [head, ...lines.map(({ code, title, text }) => visible(`  ${code.padEnd(width)}${title}: ${text}`))].join(
    "\n",
  );
}

function shortLines({ policy, card, style, indicator }: ShortView) {
  const asked = indicator === undefined ? policy.indicators : [findIndicator(policy, indicator)];
  return asked.map(({ id, code, title }) => ({
    id,
    code,
    title: title[style.language],
    text: traceShort(traceIndicator(policy, card, id), style),
  }));
}
