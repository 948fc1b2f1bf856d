import type { Exact, Measure } from "@cchc/core";
import type { Message, MessageValue } from "../explain/message.ts";
import { type PrintStyle, renderMessage } from "../explain/render-message.ts";
import type { Policy } from "../policy/policy.ts";
import type { Effect, RecordChange, Sentence, ValueNeeded } from "./counterfactual-result.ts";

/**
 * A sentence in words: `thêm 3 đạt “Hồ sơ đúng hạn” (26/40 → 29/40; còn 12 có thể thay đổi): 1,50 → 2 điểm; tổng 71,20 → 71,70`.
 *
 * @example
 * renderSentence(counterfactual(policy, card, "t4-01-cases-on-time").sentence, { language: "vi", digits: 2 });
 */
export function renderSentence({ what, aside, effect }: Sentence, style: PrintStyle): string {
  const [clause, brackets, gains] = [what, aside, effect].map((part) => part.map((one) => renderMessage(one, style)));
  const inBrackets = brackets === undefined || brackets.length === 0 ? "" : ` (${brackets.join("; ")})`;
  const behind = gains === undefined || gains.length === 0 ? "" : `: ${gains.join("; ")}`;
  return `${clause?.join("; ") ?? ""}${inBrackets}${behind}`;
}

/** What to change, and what is known of it. */
export function changeClauses(change: RecordChange, { measures }: Policy): Pick<Sentence, "what" | "aside"> {
  const measure = titleOf(measures.get(change.measure), change.measure);
  return {
    what: change.moves.map(({ kind, records }) => say(kind, { count: { amount: records }, measure })),
    aside: [countsClause(change), ...limitClause(change)],
  };
}

/** A change in short: what, and from which counts to which. */
export function changeSentence(change: RecordChange, policy: Policy): Sentence {
  const { what } = changeClauses(change, policy);
  return { what, aside: [countsClause(change)], effect: [] };
}

function countsClause({ from, to }: RecordChange): Message {
  return "amount" in from || "amount" in to
    ? say("amounts", { from: { amount: sizeOf(from) }, to: { amount: sizeOf(to) } })
    : say("counts", {
        numerator: { amount: from.numerator },
        denominator: { amount: from.denominator },
        newNumerator: { amount: to.numerator },
        newDenominator: { amount: to.denominator },
      });
}

function sizeOf(numbers: RecordChange["from"]): Exact {
  return "amount" in numbers ? numbers.amount : numbers.numerator;
}

/** How many can still change, or that it was assumed. Of what joins, leaves or is one more there is nothing to say. */
function limitClause({ moves, from, canChange }: RecordChange): Message[] {
  const turning = moves.find(({ kind }) => kind === "meet" || kind === "unmeet" || kind === "fewer");
  if (turning === undefined) {
    return [];
  }
  if (canChange !== undefined) {
    return [say("can-change", { limit: { amount: canChange } })];
  }
  const limit =
    turning.kind === "meet" && "denominator" in from ? from.denominator.minus(from.numerator) : sizeOf(from);
  return limit.isNegative() ? [] : [say("assumed", { limit: { amount: limit } })];
}

/** What one record alone adds to the points. */
export function oneClause(gain: Exact): Message {
  return gain.compare("0.005") < 0 ? say("one-small", {}) : say("one", { gain: { points: gain } });
}

/** What a change brings, and what one record alone does. */
export function effectClauses({ points, total }: Effect, oneMore?: Exact): Message[] {
  const pair = ({ before, after }: Effect["points"]) => ({ before: { points: before }, after: { points: after } });
  return [
    say("points", pair(points)),
    ...(total === undefined ? [] : [say("total", pair(total))]),
    ...(oneMore === undefined ? [] : [oneClause(oneMore.minus(points.before))]),
  ];
}

/** Which value is needed. */
export function valueClauses(
  { measure, from, value, edge }: Pick<ValueNeeded, "measure" | "from" | "value" | "edge">,
  { measures }: Policy,
): Pick<Sentence, "what" | "aside"> {
  const definition = measures.get(measure);
  const print = (one: Exact): MessageValue => (definition?.kind === "ratio" ? { share: one } : { amount: one });
  const values = { measure: titleOf(definition, measure), value: print(value) };
  return { what: [say(`value-${edge}`, values)], aside: [say("now", { value: print(from) }), say("by-values", {})] };
}

function titleOf(measure: Measure | undefined, id: string): MessageValue {
  return measure === undefined ? { text: id } : { localized: measure.title };
}

/** A message about a counterfactual. */
export function say(key: string, values: Message["values"]): Message {
  return { key: `counterfactual/${key}`, values };
}
