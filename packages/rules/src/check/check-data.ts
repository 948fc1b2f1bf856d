import type { Period } from "@cchc/core";
import { toolVersion } from "../result/tool-version.ts";
import { blockedIndicators } from "./blocked-indicators.ts";
import type { CheckAgainst, CheckInput } from "./check-input.ts";
import type { DataCheck } from "./data-check.ts";
import { entityRecords } from "./entity-records.ts";
import { fieldFillings } from "./field-fillings.ts";
import { type EntityNeeds, fieldsNeeded, indicatorsInForce } from "./indicator-needs.ts";
import type { BlockedIndicator } from "./lack.ts";
import { tablesOver } from "./rejected-share.ts";

/**
 * Whether data is good enough to score: what was accepted, what a policy lacks, what does not agree. No points are given.
 *
 * @example
 * checkData(input).verdict; // "with-gaps"
 */
export function checkData(input: CheckInput): DataCheck {
  const { period, against, asOf, most, reconciled } = input;
  const judged = period === undefined || against === undefined ? nothingAsked : judge(input, against, period);
  const found: Found = {
    blocked: [...judged.blocked],
    fields: [...fieldFillings(input, judged.asked)],
    records: [...entityRecords(input)],
    discrepancies: [...reconciled.flatMap(({ findings }) => findings), ...input.discrepancies].map((one) => ({
      ...one,
      figures: [...one.figures],
      records: [...one.records],
    })),
    warnings: [...input.warnings],
  };
  const findings = countFindings(found, { judged, units: input.units.length });
  const over = [...tablesOver(input.tables, most)];
  return {
    schema: "cchc-check/1",
    tool: { name: "cchc", version: toolVersion },
    verdict: findings.error > 0 || over.length > 0 ? "no" : findings.warning > 0 ? "with-gaps" : "yes",
    ...(against === undefined ? {} : { policy: { id: against.policy.id, title: against.policy.title } }),
    ...(period === undefined ? {} : { period: { text: period.text, first: period.first, last: period.last } }),
    ...(asOf === undefined ? {} : { asOf }),
    units: input.units.length,
    tables: [...input.tables],
    rejected: [...input.rejected],
    limit: { most, over },
    ...(judged.indicators === undefined ? {} : { indicators: judged.indicators }),
    reconciled: reconciled.map(({ reconciliation: { id, title }, findings: all }) => ({
      id,
      title,
      findings: all.length,
    })),
    ...found,
    findings,
  };
}

type Found = Pick<DataCheck, "blocked" | "fields" | "records" | "discrepancies" | "warnings">;

interface Judged {
  readonly blocked: readonly BlockedIndicator[];
  readonly asked?: ReadonlyMap<string, EntityNeeds>;
  readonly indicators?: NonNullable<DataCheck["indicators"]>;
}

const nothingAsked: Judged = { blocked: [] };

function judge(input: CheckInput, against: CheckAgainst, period: Period): Judged {
  const needs = indicatorsInForce(against.policy, period);
  const blocked = blockedIndicators(needs, { ...input, against, period });
  return {
    blocked,
    ...(against.counted
      ? { asked: new Map() }
      : { asked: fieldsNeeded(needs, against.policy, { period, calendar: against.calendar }) }),
    indicators: { all: needs.length, complete: needs.length - blocked.length },
  };
}

/** Errors: figures that cannot both be true, and a policy of which nothing can be computed. Everything else deserves a look. */
function countFindings(found: Found, { judged, units }: { judged: Judged; units: number }): DataCheck["findings"] {
  const { blocked, fields, records, discrepancies, warnings } = found;
  const wrong = discrepancies.filter(({ severity }) => severity === "error").length;
  const blank = fields.filter(({ use, filled, records: all }) => use === "needs" && all > 0 && filled === 0).length;
  const ofUnits = records.flatMap((one) => one.units);
  const silent = ofUnits.reduce((sum, one) => sum + one.silent.length, 0);
  // Without a policy nobody says which date puts a record into a period.
  const undated = judged.asked === undefined ? 0 : ofUnits.filter((one) => one.undated > 0).length;
  return {
    error: wrong + Number(nothingComputed(judged, units)),
    warning: discrepancies.length - wrong + blocked.length + blank + silent + undated + warnings.length,
  };
}

function nothingComputed({ indicators, blocked }: Judged, units: number): boolean {
  return indicators?.all === blocked.length && blocked.every((one) => one.units.count === units);
}
