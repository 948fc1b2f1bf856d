import { readdirSync, readFileSync } from "node:fs";
import { Exact, parsePeriod } from "@cchc/core";
import { canonicalJson, printPoints, readResult } from "@cchc/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileSubject } from "../../../test/hostile-result.ts";
import { type ReportSubject, reportSubject } from "../../subject/report-subject.ts";
import { CountedSource } from "./counted-source.ts";
import { withFewerIds } from "./fewer-ids.ts";
import type { WholePayload } from "./page-payload.ts";
import { pagePayload } from "./page-payload-of.ts";
import { plainJson } from "./plain-json.ts";
import { cutOff } from "./summary-row.ts";

const folder = new URL("../../../../rules/test/results/0.1.0/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

function stored(name: string, exact = false): ReportSubject {
  return reportSubject(readResult(JSON.parse(readFileSync(new URL(name, folder), "utf8"))), { exact });
}

/** Cards as a page gets them back from what it carries. */
function cardsOf({ cards }: WholePayload, { result, policy }: ReportSubject): unknown[] {
  if (cards.by === "cards") {
    return [...cards.cards];
  }
  const units = result.cards.map(({ unit }) => unit);
  const context = {
    policy,
    period: parsePeriod(result.period.text),
    units,
    rankOf: (row: number) => result.cards[row]?.rank,
  };
  const source = new CountedSource(JSON.parse(JSON.stringify(cards)), context);
  return units.map((_, row) => source.card(row));
}

describe("what a page carries", () => {
  it.each(files)("gives back every card as it was: %s", (name) => {
    for (const subject of [stored(name), stored(name, true)]) {
      const payload = pagePayload(subject);
      const cards = cardsOf(payload, subject);
      expect(cards.map((card) => canonicalJson(plainJson(card)))).toEqual(
        subject.result.cards.map((card) => canonicalJson(plainJson(card))),
      );
    }
  });

  it("is counts where cards can be judged again, and cards where rules changed inside the period or counts are withheld", () => {
    expect(pagePayload(stored("phu-tho-2026-08.json")).cards.by).toBe("counts");
    expect(pagePayload(stored("son-trung-2024.json")).cards.by).toBe("counts");
    expect(pagePayload(stored("mid-month-2026-08.json")).cards.by).toBe("cards");
    expect(pagePayload(hostileSubject("x")).cards.by).toBe("cards");
  });

  it("has no count that is withheld from the public", () => {
    const subject = stored("son-trung-2021-public.json");
    const withheld = subject.result.cards.flatMap(({ indicators }) =>
      indicators.flatMap((one) => [one, ...(one.parts ?? [])]).filter((one) => one.withheld !== undefined),
    );
    expect(withheld.length).toBeGreaterThan(0);
    const text = JSON.stringify(pagePayload(subject).cards);
    for (const { withheld: cell } of withheld) {
      expect(text).not.toContain(`"measure":"${cell?.measure}","unit"`);
    }
  });
});

describe("points that are cut off", () => {
  it("print as the exact ones do, for any number of places up to ten", () => {
    const number = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }));
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 10 }), ([numerator, denominator], digits) => {
        const exact = Exact.ratio(numerator, denominator);
        const style = { language: "en", digits } as const;
        expect(printPoints(Exact.of(cutOff(exact)), style).replace(/\.0+$/, "")).toBe(
          printPoints(exact, style).replace(/\.0+$/, ""),
        );
      }),
    );
  });
});

describe("ids of records", () => {
  it("are given up kind by kind, those that met their measure first, and counted", () => {
    const { result } = stored("son-trung-2024.json", true);
    expect(withFewerIds(result, Number.POSITIVE_INFINITY).leftOut).toBe(0);
    const some = withFewerIds(result, 1_500);
    const text = JSON.stringify(some.result.cards);
    expect(some.leftOut).toBeGreaterThan(0);
    expect(text).not.toContain('"met":[');
    expect(text).toContain('"notMet":[');
    expect(JSON.stringify(withFewerIds(result, 0).result.cards.map(({ indicators }) => indicators))).not.toContain(
      '"notMet":[',
    );
  });
});
