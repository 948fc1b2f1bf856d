import { CchcError } from "@cchc/core";
import type { ExactFacts } from "./stock-facts.ts";
import { itemName } from "./stock-item.ts";
import { judgementOf, judgementOfSum, type StockJudgement } from "./stock-judgement.ts";
import { stockPoints } from "./stock-points.ts";
import type { StockParams, StockRules } from "./stock-rule.ts";

/** An event as json-rules-engine gives it. */
export interface StockEvent {
  readonly type: string;
  readonly params?: unknown;
}

/**
 * What the events of one run say, by the name of the indicator (`indicator/2-1-progress`) or part (`part/2-1/first`).
 *
 * @example
 * const judged = stockJudgements(exported, events, exactFacts(exported, unit));
 * judged.get("indicator/2-1-progress")?.points; // 1708/127
 *
 * @throws CchcError `exchange/not-one-event` when an item has no event or more than one, `exchange/unknown-event` for an
 * event that no exported rule has.
 */
export function stockJudgements(
  { rules }: StockRules,
  events: readonly StockEvent[],
  facts: ExactFacts,
): Map<string, StockJudgement> {
  const own = new Map(rules.map(({ event: { type, params } }) => [`${type}/${params.outcome}`, params]));
  const found = events.map((event) => own.get(`${event.type}/${outcomeOf(event)}`) ?? unknownEvent(event));
  const names = new Set(found.map(itemName));
  const asked = rules.map(({ event }) => event.params).filter(({ part }) => part === undefined);
  const silent = asked.map(itemName).find((name) => !names.has(name));
  const loud = found.map(itemName).find((name, index, all) => all.indexOf(name) !== index);
  const stray = silent ?? loud;
  if (stray !== undefined) {
    throw new CchcError({ ...notOne, given: stray });
  }
  return judge(found, facts);
}

function judge(found: readonly StockParams[], facts: ExactFacts): Map<string, StockJudgement> {
  const judged = new Map<string, StockJudgement>();
  for (const params of found) {
    const judgement = judgementOf(params, stockPoints(params, facts));
    if (judgement !== undefined) {
      judged.set(itemName(params), judgement);
    }
  }
  for (const { indicator, formula } of found) {
    if (formula?.shape === "sum") {
      const parts = formula.parts.map((part) => judged.get(itemName({ indicator, part })) ?? noEvent(indicator, part));
      judged.set(itemName({ indicator }), judgementOfSum(formula, parts));
    }
  }
  return judged;
}

function outcomeOf({ params }: StockEvent): string {
  return typeof params === "object" && params !== null && "outcome" in params ? String(params.outcome) : "";
}

function unknownEvent(event: StockEvent): never {
  throw new CchcError({ ...stranger, given: `${event.type}/${outcomeOf(event)}` });
}

function noEvent(indicator: string, part: string): never {
  throw new CchcError({ ...notOne, given: itemName({ indicator, part }) });
}

const notOne = {
  code: "exchange/not-one-event",
  what: {
    vi: "tiêu chí không có đúng một kết quả từ json-rules-engine",
    en: "json-rules-engine did not give exactly one outcome for an indicator",
  },
  expected: { vi: "đúng một kết quả cho mỗi tiêu chí và mỗi phần", en: "one outcome for each indicator and each part" },
} as const;
const stranger = {
  code: "exchange/unknown-event",
  what: { vi: "sự kiện không phải của các luật đã xuất", en: "an event that no exported rule has" },
  expected: { vi: "sự kiện của các luật đã xuất", en: "an event of the exported rules" },
} as const;
