import type { Measurement } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { asked, bands, never, of, share } from "../../test/asked.ts";
import { buildPolicy, commune, gapOf, type IndicatorSketch, shareOf } from "../../test/build-policy.ts";
import { score } from "../index.ts";
import { counterfactual } from "./counterfactual.ts";
import { NoChange } from "./counterfactual-result.ts";
import { renderSentence } from "./sentence.ts";

const byLevel = "{ shape: pass-fail, pass: { fact: level, operator: equal, value: ward } }";
const never10 =
  "{ shape: lookup, cases: [{ if: { fact: value, operator: greaterThan, value: 2 }, points: 10 }], otherwise: 3 }";
const applies =
  "applies: { if: { fact: level, operator: equal, value: ward }, otherwise: { status: STATUS, points: exclude-and-rescale } }";
const reasons: Readonly<
  Record<Exclude<NoChange, "several-rules" | "small-cells">, readonly [IndicatorSketch, readonly Measurement[]]>
> = {
  "already-best": [{ score: bands }, [share(9, 10)]],
  tracked: [{ score: "{ shape: tracked }", max: 0 }, [share(1, 2)]],
  published: [{ score: "{ shape: published }" }, []],
  "no-rule": [{ score: "{ shape: tracked }", max: 0, rule: "to: 2026-07-31" }, [share(1, 2)]],
  "not-applicable": [{ rule: applies.replace("STATUS", "not-applicable") }, [share(1, 2)]],
  exempt: [{ rule: applies.replace("STATUS", "exempt") }, [share(1, 2)]],
  "no-data": [{}, []],
  "empty-denominator": [{}, [share(0, 0)]],
  pending: [{}, [gapOf(of("share"), "pending")]],
  error: [{}, [gapOf(of("share"), "error")]],
  "level-decides": [{ score: byLevel }, [share(1, 2)]],
  "leader-unknown": [
    { score: "{ shape: relative-to-leader, target: 40%, shareAtTarget: 50% }" },
    [share(1, 10), shareOf({ unit: "B", measure: "share" }, 7, 10)],
  ],
  "nothing-can-change": [{ score: bands }, [share(4, 10, 0)]],
  "too-few-can-change": [{ score: bands }, [share(2, 10, 2)]],
  "out-of-reach": [{ score: never10 }, [share(4, 10)]],
};

describe("why there is no change to name", () => {
  // That several rules share a period is shown in scorecard/change-in-period.test.ts, small cells in small-cells/.
  it.each(NoChange.exclude(["several-rules", "small-cells"]).options)("%s", (reason) => {
    const [sketch, measurements] = reasons[reason];
    if (sketch.max === 0) {
      const tracked = buildPolicy({
        areas: { service: 0 },
        indicators: { asked: { ...sketch, examples: "[{ name: nothing, given: {}, expect: { status: no-data } }]" } },
      });
      const [card] = score(tracked, { period: "2026-08", units: [commune("A")], measurements }).cards;
      expect(counterfactual(tracked, card ?? never(), "asked")).toMatchObject({ kind: "none", reason });
      return;
    }
    const { answer } = asked(sketch, measurements);
    expect(answer).toMatchObject({ kind: "none", reason });
    for (const language of ["vi", "en"] as const) {
      expect(renderSentence(answer.sentence, { language, digits: 2 })).not.toMatch(/counterfactual|[{}]|undefined/);
    }
  });
});
