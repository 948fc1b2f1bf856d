import { Exact, type Period } from "@cchc/core";
import type { Message } from "../explain/message.ts";
import type { Policy } from "../policy/policy.ts";
import type { AreaScore } from "../result/result.ts";
import { ruleSpans } from "./rule-spans.ts";

/** So many indicators are named; of more the first ones are. */
const mostNamed = 6;

/** What a reader of a card must know of its rules: those that changed inside the period, and blocks that were missing. */
export function cardNotes(policy: Policy, period: Period, areas: readonly AreaScore[]): Message[] {
  const codes = policy.indicators
    .filter((indicator) => ruleSpans(indicator, period).length > 1)
    .map(({ code }) => code);
  const named = [...codes.slice(0, mostNamed), ...(codes.length > mostNamed ? ["…"] : [])].join(", ");
  const count = { amount: Exact.of(codes.length) };
  const changed: Message = {
    key: `regime/${policy.change ?? "period-start"}`,
    values: { count, codes: { text: named } },
  };
  return [...(codes.length === 0 ? [] : [changed]), ...areas.flatMap((area) => missingNote(policy, area))];
}

function missingNote(policy: Policy, { id, missing }: AreaScore): Message[] {
  const title = policy.areas.find((area) => area.id === id)?.title;
  return missing === undefined || title === undefined
    ? []
    : [
        {
          key: `missing/${missing.treatment}`,
          values: { area: { localized: title }, document: { text: missing.source.document } },
        },
      ];
}
