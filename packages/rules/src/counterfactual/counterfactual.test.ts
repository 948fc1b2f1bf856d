import { Exact } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { asked, bands, of, share } from "../../test/asked.ts";
import { amountOf, shareOf } from "../../test/build-policy.ts";
import { faultsOf } from "../../test/faults.ts";
import { Counterfactual } from "../index.ts";
import { leadersAmong } from "./card-world.ts";
import { counterfactual } from "./counterfactual.ts";
import { renderSentence } from "./sentence.ts";

const en = { language: "en", digits: 2 } as const;
const vi = { language: "vi", digits: 2 } as const;

describe("the fewest records, as one sentence", () => {
  it("for the next band, with how many still can and what it does to the total", () => {
    const { answer } = asked({ score: bands }, [share(26, 40, 12)]);
    expect(renderSentence(answer.sentence, en)).toBe(
      "10 more that meet “words” (26/40 → 36/40; 12 can still change): 5 → 10 points; total 5 → 10",
    );
    expect(renderSentence(answer.sentence, vi)).toBe(
      "thêm 10 đạt “chữ” (26/40 → 36/40; còn 12 có thể thay đổi): 5 → 10 điểm; tổng 5 → 10",
    );
  });

  it("says what was assumed where nobody knows how many still can", () => {
    const { answer } = asked({ score: bands }, [share(4, 10)]);
    expect(renderSentence(answer.sentence, en)).toBe(
      "1 more that meet “words” (4/10 → 5/10; assuming that 6 can still change, which the data do not tell): 0 → 5 points; total 0 → 5",
    );
  });

  it("for full marks where every record counts, with what one alone brings", () => {
    const { answer } = asked({}, [share(6, 10)]);
    expect(renderSentence(answer.sentence, en)).toBe(
      "4 more that meet “words” (6/10 → 10/10; assuming that 4 can still change, which the data do not tell): 6 → 10 points; total 6 → 10; one alone: +1 points",
    );
  });

  it("lower is better: fewer", () => {
    const { answer } = asked({ score: "{ shape: linear, direction: lower-is-better }" }, [share(3, 10)]);
    expect(answer).toMatchObject({ kind: "change", change: { moves: [{ kind: "unmeet", records: Exact.of(3) }] } });
  });

  it("best within a range: back into it from above", () => {
    const range =
      "{ shape: bands, direction: best-within-range, bands: [{ below: 80%, points: 2 }, { atLeast: 80%, atMost: 110%, points: 10 }, { above: 110%, points: 0 }] }";
    const { answer } = asked({ score: range, measure: "open" }, [shareOf(of("open"), 25, 20)]);
    expect(answer).toMatchObject({ kind: "change", change: { moves: [{ kind: "unmeet", records: Exact.of(3) }] } });
  });

  it("a change may move the denominator, when no more can change side", () => {
    const { answer } = asked({ score: bands }, [share(8, 10, 0)], { joins: true });
    expect(renderSentence(answer.sentence, en)).toBe(
      "10 new ones that meet “words” (8/10 → 18/20): 5 → 10 points; total 5 → 10",
    );
  });

  it("overdue ones that leave take the numerator with them", () => {
    const few =
      "{ shape: bands, direction: lower-is-better, bands: [{ atMost: 10%, points: 10 }, { above: 10%, points: 0 }] }";
    const { answer } = asked({ score: few }, [share(4, 20, 16)], { leaves: true });
    expect(answer).toMatchObject({
      change: {
        moves: [{ kind: "leave-met", records: Exact.of(3) }],
        to: { numerator: Exact.of(1), denominator: Exact.of(17) },
      },
    });
  });

  it("a condition on the number of records is met by records that join", () => {
    const enough =
      "{ shape: pass-fail, pass: { all: [{ fact: value, operator: greaterThanInclusive, value: 0.5 }, { fact: denominator, operator: greaterThan, value: 20 }] } }";
    const { answer } = asked({ score: enough }, [share(9, 18)], { joins: true });
    expect(answer).toMatchObject({ kind: "change", proven: true, change: { records: Exact.of(3) } });
  });

  it("says when a smaller change could not be ruled out", () => {
    const enough = "{ shape: pass-fail, pass: { fact: denominator, operator: greaterThan, value: 500 } }";
    const { answer } = asked({ score: enough }, [share(9, 18)], { joins: true });
    expect(answer).toMatchObject({ kind: "change", proven: false, change: { records: Exact.of(483) } });
    expect(renderSentence(answer.sentence, en)).toContain("a smaller change may exist");
  });

  it("an amount that is counted one by one", () => {
    const { answer } = asked(
      { score: "{ shape: deduct, each: 3, floor: 1 }", measure: "days", when: "{ noData: zero }" },
      [amountOf(of("days"), 7)],
    );
    expect(renderSentence(answer.sentence, en)).toBe(
      "“words”: 5 fewer (7 → 2; assuming that 7 can still change, which the data do not tell): 1 → 4 points; total 1 → 4",
    );
  });

  it("of a sum, the part that takes the fewest", () => {
    const part = (id: string, measure: string) =>
      `{ id: ${id}, title: { vi: a, en: a }, measure: ${measure}, max: 5, score: { shape: bands, direction: higher-is-better, bands: [{ below: 80%, points: 0 }, { atLeast: 80%, points: 5 }] }, when: { emptyDenominator: zero, noData: withhold } }`;
    const { answer } = asked({ score: `{ shape: sum, parts: [${part("a", "share")}, ${part("b", "other")}] }` }, [
      share(0, 10),
      shareOf(of("other"), 7, 10),
    ]);
    expect(answer).toMatchObject({ kind: "change", part: "b", change: { measure: "other", records: Exact.one } });
  });

  it("the unit may become the best one itself", () => {
    const sketch = { score: "{ shape: relative-to-leader, target: 40%, shareAtTarget: 50% }" };
    const { policy, card, cards } = asked(sketch, [share(5, 10), shareOf({ unit: "B", measure: "share" }, 7, 10)], {
      leaders: new Map([["share", Exact.of("70%")]]),
    });
    const answer = counterfactual(policy, card, "asked", { leaders: leadersAmong(policy, cards, card) });
    expect(answer).toMatchObject({
      kind: "change",
      change: { records: Exact.of(2) },
      effect: { points: { after: Exact.of(10) } },
    });
  });
});

it("a mean has a value to reach, and no number of records", () => {
  const { answer } = asked(
    { score: "{ shape: capped-linear, zeroAt: 20, fullAt: 5 }", measure: "days", when: "{ noData: zero }" },
    [amountOf(of("days"), "7.5")],
  );
  expect(renderSentence(answer.sentence, en)).toBe(
    "“words” must reach 5 (now 7.50; how many records that takes depends on their values): 8.33 → 10 points; total 8.33 → 10",
  );
});

it("what is not enough for the next outcome is told all the same", () => {
  const { answer } = asked({}, [share(6, 10, 2)]);
  expect(answer).toMatchObject({
    kind: "none",
    reason: "too-few-can-change",
    best: { change: { records: Exact.of(2) } },
  });
  expect(renderSentence(answer.sentence, en)).toBe(
    "2 more that meet “words” (the best that can still be had; 2 records can still change, too few for the next outcome in this period; 6/10 → 8/10): 6 → 8 points; total 6 → 8",
  );
});

it("survives JSON", () => {
  for (const measurements of [[share(26, 40, 12)], [share(4, 10, 0)], [share(6, 10, 2)]]) {
    const { answer } = asked({ score: bands }, measurements);
    expect(Counterfactual.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  }
});

it("an indicator that the card does not have is refused", () => {
  const { policy, card } = asked({}, [share(1, 2)]);
  expect(faultsOf(() => counterfactual(policy, card, "gone"))).toEqual(["counterfactual/unknown-indicator"]);
});
