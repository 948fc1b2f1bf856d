import { Exact, type Measurement, measureAmount, measureRatio } from "@cchc/core";
import { type Policy, type Result, readResult, score } from "@cchc/rules";
import { type ReportSubject, reportSubject } from "../src/subject/report-subject.ts";
import { commune, of, published } from "./demo.ts";
import { assessed, measuredFlags } from "./flagged.ts";
import { hostilePolicy } from "./hostile-policy.ts";
import { everyText } from "./hostile-text.ts";

export { hostileTexts } from "./hostile-text.ts";

/**
 * A subject with a hostile text in front of every text that somebody could write into a result and its policy: names and
 * codes of units, levels, titles, clauses, sources, reasons, notes, ids of records, names of files, hashes. Its second card has
 * withheld counts, its first everything else; `before` is a result of the same policy with fewer points.
 *
 * @example
 * for (const [what, text] of hostileTexts) {
 *   writeWorkbook(hostileSubject(text));
 * }
 */
export function hostileSubject(text: string): ReportSubject {
  const policy = hostilePolicy(text);
  const of = (onTime: number) => readResult(everyText(JSON.parse(JSON.stringify(judged(policy, onTime))), text));
  return reportSubject(of(9), { policy, before: of(5), exact: true });
}

function judged(policy: Policy, onTime: number): unknown {
  const result = score(policy, {
    period: "2026-08",
    units: [{ ...commune("A"), parent: "P", unitCode: "00001" }, commune("B")],
    measurements: [...ofA(onTime), measureRatio(of("B", "on-time"), 1, 3), nothingOf("B")],
    published: [published("A", "1-on-time", 9), published("A", "4-online", 4), published("A", "service", 9)],
    assessments: [
      { ...assessed("self", "10", { reason: "Lý do", proofSha256: "00ff" }), indicator: codeOf(policy) },
      { ...assessed("verified", "8"), indicator: codeOf(policy) },
    ],
    inputs: [{ name: "case-file.csv", entity: "case-file", sha256: "00", read: 3, accepted: 2, rejected: 1 }],
    mapping: { name: "mapping.yaml", sha256: "00" },
    rejects: { name: "rejects.csv", sha256: "00", rows: 1 },
    register: { id: "units", version: "1", sha256: "00" },
    calendar: { id: "calendar", version: "1", sha256: "00" },
  });
  return { ...result, cards: result.cards.map((card, index) => (index === 1 ? withheld(card) : noted(card))) };
}

function codeOf({ indicators }: Policy): string {
  return indicators.find(({ id }) => id === "1-on-time")?.code ?? "";
}

function ofA(onTime: number): Measurement[] {
  const [, ...rest] = measuredFlags(7);
  const records = { met: ["h-1"], notMet: ["h-2", "h-3"], excluded: ["h-4"], undecided: ["h-5"] };
  return [
    {
      ...measureRatio(of("A", "on-time"), onTime, 10),
      from: { file: "counts.csv", row: 2 },
      records,
      excluded: 1,
      undecided: 1,
    },
    measureAmount(of("A", "mean-days"), "2.345"),
    measureRatio(of("A", "answered"), 1, 2),
    ...rest,
  ];
}

/** A figure that nobody could count, with a note. */
function nothingOf(unit: string): Measurement {
  const refused = { numerator: Exact.of(5), denominator: Exact.of(3) };
  return { ...of(unit, "answered"), status: "error", note: "Ghi chú", refused };
}

type Card = Result["cards"][number];

/** What only a result of another version would say. */
function noted({ notes = [], ...card }: Card): Card {
  const values = { x: { text: "x" }, y: { localized: { vi: "y", en: "y" } }, z: { moment: "2026-08-31 16:45" } };
  return { ...card, notes: [...notes, { key: "new", values }] };
}

/** Counts of respondents that are too small, as the form for the public has them. */
function withheld(card: Card): Card {
  const one = { measure: "on-time", below: 5, counts: "< 5/40" };
  return {
    ...card,
    areas: card.areas.map((area) => ({
      ...area,
      missing: { treatment: "withhold", basis: "choice", source: { document: "3/QĐ-UBND", confidence: "low" } },
    })),
    indicators: card.indicators.map(({ measurement, ...score }) =>
      score.id === "1-on-time"
        ? { ...score, withheld: one, withheldBeside: [one] }
        : { ...score, ...(measurement === undefined ? {} : { measurement }) },
    ),
  };
}
