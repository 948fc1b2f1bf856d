import { printable, visible } from "@cchc/core";
import { type Policy, type PrintStyle, type Scorecard, traceIndicator, traceShort } from "@cchc/rules";
import { findIndicator } from "../policy/find-indicator.ts";

/** Whose indicators are told, one line each. */
export interface ShortView {
  readonly policy: Policy;
  readonly card: Scorecard;
  readonly style: PrintStyle;
  /** Only this one; all when absent. */
  readonly indicator: string | undefined;
}

/** One line for every indicator of a unit: points, counts, and how the counts became points. */
export function shortPage({ policy, card, style, indicator }: ShortView): string {
  const asked = indicator === undefined ? policy.indicators : [findIndicator(policy, indicator)];
  const { language } = style;
  const head = `${printable(card.unit.name, language)} (${printable(card.unit.code, language)})`;
  const width = Math.max(...asked.map(({ code }) => code.length)) + 2;
  const lines = asked.map(({ id, code, title }) => {
    const trace = traceIndicator(policy, card, id);
    return visible(`  ${code.padEnd(width)}${title[language]}: ${traceShort(trace, style)}`);
  });
  return [head, ...lines].join("\n");
}
