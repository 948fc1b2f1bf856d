import type { Result } from "@cchc/rules";
import type { ReportSubject } from "../../subject/report-subject.ts";
import type { BeforePayload, BeforeRow } from "./page-payload.ts";
import { plainJson } from "./plain-json.ts";
import { areaPoints, cutOff } from "./summary-row.ts";

/** What a page carries of the result of an earlier period: of the same units alone. */
export function beforePayload({ result, policy }: ReportSubject, before: Result): BeforePayload {
  const here = new Set(result.cards.map(({ unit }) => unit.code));
  const comparable = before.policy.sha256 === result.policy.sha256 && before.period.first < result.period.first;
  const units = before.cards
    .filter(({ unit }) => here.has(unit.code))
    .map(({ unit, total, grade, rank, areas }): [string, BeforeRow] => [
      unit.code,
      {
        ...(total.points === undefined ? {} : { points: cutOff(total.points) }),
        ...(grade === undefined ? {} : { grade }),
        ...(rank === undefined ? {} : { place: rank.place }),
        areas: comparable ? areaPoints(new Map(areas.map((area) => [area.id, area])), policy) : [],
      },
    ]);
  return {
    period: plainJson(before.period),
    policy: before.policy.id,
    comparable,
    units: Object.fromEntries(units),
  };
}
