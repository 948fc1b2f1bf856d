import { Exact } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { whatIfMessages } from "../what-if/what-if-messages.ts";
import { counterfactualMessages } from "./counterfactual-messages.ts";
import { gapMessages } from "./gap-messages.ts";
import { messages } from "./messages.ts";
import { messageKeys, printAmount, printPoints, printShare, renderMessage } from "./render-message.ts";
import { smallCellMessages } from "./small-cell-messages.ts";
import { stepMessages } from "./step-messages.ts";
import { traceMessages } from "./trace-messages.ts";

const vi = { language: "vi", digits: 2 } as const;
const en = { language: "en", digits: 2 } as const;

describe("numbers are printed as the language writes them, half up", () => {
  test.each([
    ["points that are whole", () => printPoints(Exact.of(6), vi), "6"],
    ["points", () => printPoints(Exact.of("13.445"), vi), "13,45"],
    ["points in English", () => printPoints(Exact.of("13.445"), en), "13.45"],
    ["a third", () => printPoints(Exact.of("1/3"), vi), "0,33"],
    ["less than half of the last place", () => printPoints(Exact.of("1/1000"), vi), "0,00"],
    ["negative points", () => printPoints(Exact.of("-0.015"), vi), "-0,02"],
    ["a share", () => printShare(Exact.of("854/1270"), vi), "67,24%"],
    ["a whole share", () => printShare(Exact.one, en), "100%"],
    ["a share that is nearly whole and says so", () => printShare(Exact.of("99999/100000"), en), "100.00%"],
    ["a count", () => printAmount(Exact.of(184_513), vi), "184.513"],
    ["a count in English", () => printAmount(Exact.of(184_513), en), "184,513"],
    ["a count of a thousand thousand", () => printAmount(Exact.of(1_000_000), vi), "1.000.000"],
    ["a small count", () => printAmount(Exact.of(999), vi), "999"],
    ["an amount with decimals", () => printAmount(Exact.of("12345.675"), vi), "12.345,68"],
    ["a negative amount", () => printAmount(Exact.of("-1234.5"), en), "-1,234.50"],
  ])("%s", (_, print, text) => {
    expect(print()).toBe(text);
  });

  test("with as many places as the policy says", () => {
    expect(printPoints(Exact.of("2/3"), { language: "vi", digits: 0 })).toBe("1");
    expect(printPoints(Exact.of("2/3"), { language: "vi", digits: 4 })).toBe("0,6667");
  });
});

describe("a message reads in both languages", () => {
  const message = {
    key: "linear/higher",
    values: {
      max: { points: Exact.of(20) },
      value: { share: Exact.of("854/1270") },
      points: { points: Exact.of("1708/127") },
    },
  };

  test("from one stored key and its values", () => {
    expect(renderMessage(message, vi)).toBe("tỷ lệ thuận: 20 điểm × 67,24% = 13,45");
    expect(renderMessage(message, en)).toBe("in proportion: 20 points × 67.24% = 13.45");
  });

  test("and hides nothing that this version does not know", () => {
    expect(renderMessage({ key: "future/shape", values: { points: { points: Exact.of(3) } } }, vi)).toBe(
      'future/shape {"points":{"points":"3"}}',
    );
    expect(renderMessage({ key: "linear/higher", values: {} }, en)).toBe(
      "in proportion: {max} points × {value} = {points}",
    );
  });

  test("a value is never read as a template", () => {
    const values = { ...message.values, value: { text: "{max} $& $1" } };
    expect(renderMessage({ key: "linear/higher", values }, en)).toBe("in proportion: 20 points × {max} $& $1 = 13.45");
  });
});

test("every text asks for the same values in both languages, but for words that each language has of its own", () => {
  for (const [key, text] of Object.entries({ ...messages, ...gapMessages, ...smallCellMessages })) {
    const names = (words: string) => new Set([...words.matchAll(/\{(\w+?)(?:Vi|En)?\}/g)].map(([, name]) => name));
    expect([key, names(text.vi)]).toEqual([key, names(text.en)]);
  }
});

test("no key stands in two catalogues", () => {
  const catalogues = [
    messages,
    gapMessages,
    smallCellMessages,
    counterfactualMessages,
    traceMessages,
    stepMessages,
    whatIfMessages,
  ];
  const keys = catalogues.flatMap((catalogue) => Object.keys(catalogue));
  expect(new Set(keys).size).toBe(keys.length);
  expect(messageKeys).toHaveLength([messages, gapMessages, smallCellMessages].flatMap(Object.keys).length);
});
