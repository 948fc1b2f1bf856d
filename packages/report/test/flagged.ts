import { type Assessment, Exact, type Measurement, measureAmount, measureRatio, parsePlainDate } from "@cchc/core";
import { type Policy, type Result, readPolicyData, type ScoreInput, score } from "@cchc/rules";
import { commune, demoFiles, of } from "./demo.ts";

const source = { document: "1/QĐ-UBND", confidence: "high" };
const words = { vi: "số", en: "number" };

function flag(code: string, raise: readonly object[], touches?: readonly string[]): object {
  return {
    id: `flag-${code.toLowerCase()}`,
    code,
    title: { vi: `Dấu hiệu ${code}`, en: `Sign ${code}` },
    meaning: { vi: "Có thể là lỗi", en: "It may be a slip" },
    raise,
    ...(touches === undefined ? {} : { touches }),
    look: { vi: "Xem nhật ký", en: "See the log" },
    basis: "choice",
    source,
  };
}

function head(): object {
  const { areas, ...rest } = Object.fromEntries(Object.entries(Object(demoFiles["policy.yaml"])));
  const oversight = { vi: "Giám sát", en: "Oversight" };
  const more = { id: "oversight", title: oversight, short: oversight, inTotal: false, max: 0 };
  const list: readonly unknown[] = Array.isArray(areas) ? areas : [];
  return {
    ...rest,
    areas: [...list.slice(0, 1), more, ...list.slice(1)],
    baselines: { "2016-2021": "2016-01-01..2020-12-31" },
  };
}

function amount(id: string, count: object, unit = { vi: "hồ sơ", en: "files" }): object {
  return {
    id,
    kind: "amount",
    title: { vi: `Số đo ${id}`, en: `Measure ${id}` },
    unit,
    given: { amount: words },
    count,
  };
}

const closed = { entity: "case-file", in: { at: "endedAt" } };
const many = { fact: "value", operator: "greaterThan", value: 1 };

/** The demo policy with an area beside its total, a movement, a related measure, and three flags. */
export const flagged: Policy = readPolicyData({
  ...demoFiles,
  "policy.yaml": head(),
  "indicators/5-files.yaml": {
    ...Object(demoFiles["indicators/2-mean-days.yaml"]),
    id: "5-files",
    code: "O.1",
    area: "oversight",
    title: { vi: "Hồ sơ", en: "Files" },
    measure: "files",
    change: "files-change",
    related: ["share", "share-change"],
  },
  "measures/files.yaml": amount("files", { by: "count", ...closed }),
  "measures/files-change.yaml": amount("files-change", { by: "change", of: "files", since: "2016-2021" }),
  "measures/share.yaml": {
    ...Object(demoFiles["measures/on-time.yaml"]),
    id: "share",
    title: { vi: "Tỷ lệ bên cạnh", en: "A share beside it" },
    count: { by: "share", ...closed, numerator: { fact: "status", operator: "equal", value: "returned" } },
  },
  "measures/share-change.yaml": amount("share-change", { by: "change", of: "share", since: "2016-2021" }),
  "measures/bulk.yaml": amount("bulk", { by: "largest-cluster", ...closed, of: "endedAt", within: "minute" }),
  "flags/flag-i1.yaml": flag("I1", [{ by: "measure", measure: "bulk", when: many }], ["1-on-time"]),
  "flags/flag-i2.yaml": flag("I2", [{ by: "self-over-verified", over: 0.5 }]),
  "flags/flag-i3.yaml": flag("I3", [{ by: "unit-not-in-force" }]),
});

/** Points that somebody gave to 1.1 of unit A. */
export function assessed(
  kind: "self" | "verified" | "survey",
  points: string,
  more: Partial<Assessment> = {},
): Assessment {
  return {
    ...{ id: `a-${kind}`, unit: "A", indicator: "1.1", kind, points: Exact.of(points) },
    assessedOn: parsePlainDate("2026-08-20"),
    ...more,
  };
}

/** Unit A with 9 of 10 on time, 12 files (3 fewer than before), and so many closed in one minute. */
export function measuredFlags(bulk: number): Measurement[] {
  return [
    measureRatio(of("A", "on-time"), 9, 10),
    measureAmount(of("A", "files"), 12),
    measureAmount(of("A", "files-change"), -3),
    measureRatio(of("A", "share"), 6, 12),
    measureAmount(of("A", "share-change"), "0.25"),
    {
      ...measureAmount(of("A", "bulk"), bulk),
      at: "2026-08-31 16:45",
      records: { notMet: ["h-1", "h-2", "h-3", "h-4", "h-5", "h-6"] },
    },
  ];
}

/** The flagged policy over unit A in August 2026. */
export function flaggedResult(input: Omit<ScoreInput, "period">): Result {
  return score(flagged, { period: "2026-08", units: [commune("A")], ...input });
}
