import {
  type MeasuredUnit,
  type Measurement,
  type MeasurementOf,
  measureAmount,
  measureRatio,
  type PublishedScore,
} from "@cchc/core";
import { type Policy, type Result, readPolicyData, type Scorecard, type ScoreInput, score } from "@cchc/rules";

const source = { document: "1/QĐ-UBND", confidence: "high" };
const from = "2026-01-01";

interface Asked {
  readonly id: string;
  readonly code: string;
  readonly area: string;
  readonly vi: string;
  readonly en: string;
  readonly measure?: string;
  readonly rule: object;
  readonly example: object;
}

function indicator({ id, code, area, vi, en, measure, rule, example }: Asked): object {
  return {
    id,
    code,
    area,
    title: { vi, en },
    purpose: { vi: "Để phục vụ", en: "To serve" },
    clause: "Điều 1",
    ...(measure === undefined ? {} : { measure }),
    rules: [{ from, basis: "law", source, ...rule }],
    remedy: { vi: "Làm sớm hơn", en: "Do it earlier" },
    examples: [example],
  };
}

const counts = { numerator: { vi: "đúng hạn", en: "on time" }, denominator: { vi: "tất cả", en: "all" } };

/** A policy of every kind of card: scored, tracked, excluded and rescaled, taken over, without evidence. */
export const demoFiles: Readonly<Record<string, unknown>> = {
  "policy.yaml": {
    id: "demo",
    title: { vi: "Bộ thử", en: "Demo index" },
    decision: { document: "1/QĐ-UBND", issuedBy: { vi: "UBND tỉnh", en: "the province" } },
    from,
    periods: ["month"],
    areas: [
      { id: "service", title: { vi: "Phục vụ", en: "Service" }, short: { vi: "Phục vụ", en: "Service" }, max: 10 },
      {
        id: "petition",
        title: { vi: "Kiến nghị", en: "Petitions" },
        short: { vi: "Kiến nghị", en: "Petition" },
        max: 5,
      },
      { id: "online", title: { vi: "Trực tuyến", en: "Online" }, short: { vi: "Trực tuyến", en: "Online" }, max: 5 },
    ],
    grades: {
      basis: "choice",
      source: { document: "cchc", confidence: "low" },
      of: "points",
      bands: [
        { id: "good", title: { vi: "Tốt", en: "Good" }, atLeast: 10 },
        { id: "weak", title: { vi: "Yếu", en: "Weak" }, below: 10 },
      ],
    },
    rank: { among: "level", ties: "standard" },
    print: { digits: 2 },
    published: { by: { vi: "Cổng", en: "the portal" }, tolerance: 0.015, digits: 2, source },
    notes: [{ vi: "Ghi chú của bộ thử.", en: "A note on the demo." }],
  },
  "indicators/1-on-time.yaml": indicator({
    id: "1-on-time",
    code: "1.1",
    area: "service",
    vi: "Đúng hạn",
    en: "On time",
    measure: "on-time",
    rule: { max: 10, score: { shape: "linear" }, when: { emptyDenominator: "withhold", noData: "withhold" } },
    example: { name: "half", given: { counts: { numerator: 1, denominator: 2 } }, expect: { points: 5 } },
  }),
  "indicators/2-mean-days.yaml": indicator({
    id: "2-mean-days",
    code: "1.2",
    area: "service",
    vi: "Thời gian trung bình",
    en: "Mean time",
    measure: "mean-days",
    rule: { max: 0, score: { shape: "tracked" } },
    example: { name: "days", given: { counts: { amount: 3 } }, expect: { status: "tracked" } },
  }),
  "indicators/3-petitions.yaml": indicator({
    id: "3-petitions",
    code: "2.1",
    area: "petition",
    vi: "Trả lời kiến nghị",
    en: "Petitions answered",
    measure: "answered",
    rule: {
      max: 5,
      score: { shape: "linear" },
      when: { emptyDenominator: "exclude-and-rescale", noData: "full" },
    },
    example: { name: "none", given: { counts: { numerator: 0, denominator: 1 } }, expect: { points: 0 } },
  }),
  "indicators/4-online.yaml": indicator({
    id: "4-online",
    code: "3.1",
    area: "online",
    vi: "Dịch vụ trực tuyến",
    en: "Online services",
    rule: { max: 5, score: { shape: "published" } },
    example: { name: "taken over", given: { published: 4 }, expect: { points: 4 } },
  }),
  "measures/on-time.yaml": { id: "on-time", kind: "ratio", title: { vi: "Đúng hạn", en: "On time" }, given: counts },
  "measures/answered.yaml": { id: "answered", kind: "ratio", title: { vi: "Trả lời", en: "Answered" }, given: counts },
  "measures/mean-days.yaml": {
    id: "mean-days",
    kind: "amount",
    title: { vi: "Số ngày", en: "Days" },
    unit: { vi: "ngày", en: "days" },
    given: { amount: { vi: "trung bình", en: "the mean" } },
  },
};

export const demo: Policy = readPolicyData(demoFiles);

/** Which measure of which unit, in August 2026. */
export function of(unit: string, measure: string): MeasurementOf {
  return { unit, measure, period: "2026-08" };
}

/** What the source published for a unit. */
export function published(unit: string, item: string, points: number | string): PublishedScore {
  return { unit, item, period: "2026-08", points: measureAmount(of(unit, item), points).amount };
}

/** A commune with its code for a name, unless one is given. */
export function commune(code: string, name = `Xã ${code}`): MeasuredUnit {
  return { code, name, level: "commune" };
}

/** Counts of a unit that has everything: 9 of 10 on time, 2,345 days, 1 of 2 answered, 4 points online. */
export function everything(unit: string): Pick<ScoreInput, "measurements" | "published"> {
  const measurements: Measurement[] = [
    measureRatio(of(unit, "on-time"), 9, 10),
    measureAmount(of(unit, "mean-days"), "2.345"),
    measureRatio(of(unit, "answered"), 1, 2),
  ];
  return { measurements, published: [published(unit, "4-online", 4)] };
}

/** The demo policy over some data, in August 2026. */
export function demoResult(input: Omit<ScoreInput, "period">): Result {
  return score(demo, { period: "2026-08", ...input });
}

/** The first card. */
export function firstCard({ cards }: Result): Scorecard {
  const [card] = cards;
  if (card === undefined) {
    throw new Error("the result has no card");
  }
  return card;
}

export const vi = { language: "vi", digits: 2 } as const;
export const en = { language: "en", digits: 2 } as const;
