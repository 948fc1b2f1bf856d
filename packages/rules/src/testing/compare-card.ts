import { Exact } from "@cchc/core";
import type { IndicatorScore, Scorecard } from "../result/result.ts";
import type { CardCase, ExpectedScore } from "./card-example.ts";
import type { Mismatch, TraceLine } from "./test-outcome.ts";

type Got = Pick<IndicatorScore, "points" | "status" | "applicable">;

/** Everything on a card that is not as its example expects. */
export function compareCard({ expect, tolerance }: CardCase, card: Scorecard): Mismatch[] {
  const close = tolerance ?? Exact.zero;
  const items = (
    expected: Readonly<Record<string, ExpectedScore>> | undefined,
    got: readonly ({ id: string } & Got)[],
  ) =>
    Object.entries(expected ?? {}).flatMap(([id, one]) =>
      compareScore(one, { what: `${id} `, got: got.find((score) => score.id === id), close }),
    );
  return [
    ...(expect.total === undefined ? [] : compareScore(expect.total, { what: "total ", got: card.total, close })),
    ...same("grade", expect.grade, card.grade ?? "none"),
    ...same("rank", expect.rank?.toString(), card.rank?.place.toString() ?? "none"),
    ...items(expect.areas, card.areas),
    ...items(expect.indicators, card.indicators),
    ...same("flags", expect.flags && idList(expect.flags), idList((card.flags ?? []).map(({ id }) => id))),
  ];
}

function idList(ids: readonly string[]): string {
  return [...new Set(ids)].sort().join(", ") || "none";
}

interface Beside {
  readonly what: string;
  readonly got: Got | undefined;
  readonly close: Exact;
}

function compareScore(expected: ExpectedScore, { what, got, close }: Beside): Mismatch[] {
  const { points, status, applicable } =
    expected === "none" || expected instanceof Exact
      ? { points: expected, status: undefined, applicable: undefined }
      : expected;
  return [
    ...(points === undefined || fits(points, got?.points, close)
      ? []
      : [{ what: `${what}points`, expected: `${points}`, got: textOf(got?.points) }]),
    ...same(`${what}status`, status, got?.status ?? "none"),
    ...(applicable === undefined || got?.applicable.equals(applicable) === true
      ? []
      : [{ what: `${what}applicable`, expected: `${applicable}`, got: textOf(got?.applicable) }]),
  ];
}

function fits(expected: Exact | "none", got: Exact | undefined, close: Exact): boolean {
  return expected === "none" || got === undefined
    ? expected === "none" && got === undefined
    : got.minus(expected).abs().compare(close) <= 0;
}

function same(what: string, expected: string | undefined, got: string): Mismatch[] {
  return expected === undefined || expected === got ? [] : [{ what, expected, got }];
}

function textOf(points: Exact | undefined): string {
  return points?.toString() ?? "none";
}

/** How the points of indicators came about, with the parts of sums. */
export function traceOf(indicators: readonly IndicatorScore[]): TraceLine[] {
  return indicators.flatMap(({ id, status, points, reason, parts = [] }) => [
    { item: id, status, points, reason },
    ...parts.map((part) => ({
      item: `${id}/${part.id}`,
      status: part.status,
      points: part.points,
      reason: part.reason,
    })),
  ]);
}
