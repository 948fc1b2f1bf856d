import { type PrintStyle, renderMessage } from "./render-message.ts";
import type { Step } from "./step.ts";
import { stepNames } from "./step-messages.ts";
import { numberText } from "./trace-text.ts";

const signs = { divide: " ÷ ", times: " × ", minus: " − ", plus: " + " } as const;

/**
 * One step of the arithmetic with its numbers put in.
 *
 * @example
 * stepText(step, { language: "vi", digits: 2 }); // "giá trị: 854 ÷ 1.270 = 67,24%"
 */
export function stepText({ finds, operator, of, gives }: Step, style: PrintStyle): string {
  const numbers = of.map((one) => numberText(one, style));
  const [value = "", low = "", high = ""] = numbers;
  const say = (key: string, texts: Readonly<Record<string, string>>) =>
    renderMessage({ key, values: { name: { localized: stepNames[finds] }, gives, ...valuesOf(texts) } }, style);
  switch (operator) {
    case "within":
      return say("step/within", { value, low, high });
    case "least":
      return say("step/least", { terms: numbers.join("; ") });
    case "take":
      return say("step/take", {});
    default:
      return say("step/joined", { terms: numbers.join(signs[operator]) });
  }
}

function valuesOf(texts: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text }]));
}
