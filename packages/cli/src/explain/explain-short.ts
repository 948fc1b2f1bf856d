import { printable, visible } from "@cchc/core";
import { type Indicator, type PrintStyle, traceIndicator, traceShort } from "@cchc/rules";
import type { Explained, Told } from "./explained.ts";

/** One line for every indicator of a unit, or for one: points, counts, and how the counts became points. */
export function explainShort(indicator: Indicator | undefined, told: Told): Explained {
  const asked = indicator === undefined ? told.policy.indicators : [indicator];
  const lines = asked.map(({ id, code, title }) => ({
    code,
    title,
    trace: traceIndicator(told.policy, told.card, id),
  }));
  const { unit } = told.card;
  return {
    page: (style) => {
      const head = `${printable(unit.name, style.language)} (${printable(unit.code, style.language)})`;
      return [head, ...lines.map((line) => lineText(line, lines, style))].join("\n");
    },
    data: {
      unit,
      indicators: lines.map(({ code, title, trace }) => ({
        id: trace.indicator.id,
        code,
        title,
        text: textsOf(trace, told),
      })),
    },
    notes: [],
  };
}

interface ShortLine extends Pick<Indicator, "code" | "title"> {
  readonly trace: ReturnType<typeof traceIndicator>;
}

function lineText({ code, title, trace }: ShortLine, all: readonly ShortLine[], style: PrintStyle): string {
  const width = Math.max(...all.map((line) => line.code.length)) + 2;
  return visible(`  ${code.padEnd(width)}${title[style.language]}: ${traceShort(trace, style)}`);
}

/** The line in both languages: data is read in either. */
function textsOf(trace: ShortLine["trace"], { policy }: Told) {
  const { digits } = policy.print;
  return { vi: traceShort(trace, { language: "vi", digits }), en: traceShort(trace, { language: "en", digits }) };
}
