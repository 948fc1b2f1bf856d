import { calendarIndex, fromDayNumber } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import { dissolved } from "./simulated-files.ts";

/** A measure as one would write it by hand: SQL over the columns of {@link files}; SQL's own NULL says what is undecided. */
interface ByHand {
  readonly in: "received" | "ended" | "apologised" | "moved" | "open" | "standing";
  readonly of?: string;
  readonly without?: string;
  readonly meets?: string;
  readonly still?: string;
}

const counted = "status <> 'registered'";
const closed = "status IN ('finished', 'returned')";

/** The measures of the resolution over case files, but for the one that takes a query of its own. */
const measures: Readonly<Record<string, ByHand>> = {
  "apology-in-time": {
    in: "apologised",
    meets: `CASE WHEN "firstDueAt" IS NOT NULL THEN apologised <= first_day WHEN COALESCE(extensions, 0) = 0 THEN apologised <= due_day ELSE FALSE END`,
  },
  "case-data-reused": { in: "received", of: counted, meets: `"reusedData"` },
  "case-digitised": { in: "received", of: counted, meets: `("digitisedInput" AND "electronicResult")` },
  "case-early-06a": { in: "ended", of: "form IN (1, 2, 3)", meets: "form = 1" },
  "case-electronic-result": {
    in: "received",
    of: counted,
    without: `NOT "resultRequired"`,
    meets: `"electronicResult"`,
  },
  "case-fee-paid-online": {
    in: "received",
    of: `${counted} AND COALESCE(fee > 0, FALSE)`,
    meets: `"paidOnline"`,
    still: "ended IS NULL",
  },
  "case-late-with-apology": {
    in: "open",
    of: "(form IN (3, 8) OR (COALESCE(extensions, 0) >= 1 AND COALESCE(moved_day <= last, TRUE)))",
    meets: "COALESCE(apologised <= last, FALSE)",
    still: "apologised IS NULL AND ended IS NULL",
  },
  "case-on-time-06a": { in: "ended", of: "form IN (1, 2, 3)", meets: "form IN (1, 2)" },
  "case-on-time-766": { in: "open", without: "judged = 0", meets: "judged IN (1, 3)", still: "judged = 3" },
  "case-online": {
    in: "received",
    of: counted,
    meets: `(COALESCE(channel = 'online', FALSE) AND (NOT "resultRequired" OR "electronicResult"))`,
    still: "channel = 'online' AND ended IS NULL",
  },
  "case-online-self-filed": { in: "received", of: "COALESCE(channel = 'online', FALSE)", meets: `"filedBy" = 'self'` },
  "case-pending-overdue": {
    in: "standing",
    of: `received IS NOT NULL AND ${counted} AND judged IN (3, 4)`,
    meets: "judged = 4",
    still: "judged = 3",
  },
  "case-received": { in: "received" },
  "case-second-extension": { in: "open", of: "extensions >= 2", still: "extensions < 2" },
  "case-second-supplement": { in: "open", of: counted, meets: "supplements >= 2", still: "ended IS NULL" },
  "case-synced": { in: "received", of: counted, meets: "synced" },
  "i01-ended-at-due-second": { in: "ended", of: `${closed} AND due IS NOT NULL`, meets: "ended = due" },
  "i02-without-due-date": { in: "received", of: "status NOT IN ('registered', 'refused')", meets: "due IS NULL" },
  "i03-due-moved-after-passed": { in: "moved", of: `moved > "firstDueAt"` },
  "i03-extended-without-letter": {
    in: "open",
    of: "apologised IS NULL AND CASE WHEN moved IS NOT NULL THEN moved_day <= last ELSE COALESCE(extensions, 0) >= 1 END",
  },
  "i05-early-recounted": { in: "ended", of: "form = 1" },
  "i05-late-recounted": { in: "ended", of: "form = 3" },
  "i05-on-time-recounted": { in: "ended", of: "form = 2" },
  "i05-pending-in-time-recounted": { in: "open", of: "form = 7" },
  "i05-pending-late-recounted": { in: "open", of: "form = 8" },
  "i06-finished-on-portal-alone": {
    in: "open",
    of: `status IN ('supplement-asked', 'payment-asked', 'stopped') AND COALESCE("portalStatus" = '9', FALSE)`,
  },
  "i07-ended-on-days-off": { in: "ended", of: closed, meets: "off" },
  "i10-received-after-unit": { in: "received", of: "after_unit" },
  "refusal-in-writing": { in: "ended", of: "status = 'refused'", meets: `"writtenRefusal"` },
  "s3-1-returned": { in: "ended", of: `"reviewReturns" IS NOT NULL`, meets: `"reviewReturns" >= 1` },
};

/** What is counted of each measure, in the order of the columns that follow unit and month. */
export const countedByHand = Object.entries(measures).flatMap(([measure, one]) =>
  columnsOf(one).map(([figure, condition]) => ({ measure, figure, condition })),
);

type Figure = "numerator" | "denominator" | "excluded" | "undecided" | "changeable";

function columnsOf({ in: place, of, without, meets, still }: ByHand): (readonly [Figure, string])[] {
  const candidate = [`in_${place}`, ...(of === undefined ? [] : [of])].join(" AND ");
  const member = without === undefined ? candidate : `${candidate} AND (${without}) IS NOT TRUE`;
  const open = [
    ...(of === undefined ? [] : [`(in_${place} AND (${of}) IS NULL)`]),
    ...(meets === undefined ? [] : [`(${member} AND (${meets}) IS NULL)`]),
  ];
  const unmet = meets === undefined ? `in_${place} AND (${of}) IS NOT TRUE` : `${member} AND (${meets}) IS NOT TRUE`;
  return [
    ["denominator", member],
    ...(meets === undefined ? [] : [["numerator", `${member} AND ${meets}`] as const]),
    ...(without === undefined ? [] : [["excluded", `${candidate} AND ${without}`] as const]),
    ...(open.length === 0 ? [] : [["undecided", open.join(" OR ")] as const]),
    ...(still === undefined || meets === undefined ? [] : [["changeable", `${unmet} AND ${still}`] as const]),
  ];
}

const { firstDay, before } = calendarIndex(vietnamCalendar());
const first = `DATE '${fromDayNumber(firstDay)}'`;
const upTo = (day: string): string => `days[${day} - ${first} + 2]`;
const month = (at: string): string => `(year(${at}) - 2025) * 12 + month(${at}) - 1`;
const asked = (at: string): string =>
  `CASE WHEN asked IS NULL THEN times WHEN asked > ${at} THEN 0 WHEN times > 1 THEN times ELSE 1 END`;
const out = (at: string): string => `(${asked(at)} = 1 AND (given IS NULL OR given > ${at}))`;
const workingDays = (from: string, to: string): string =>
  `CASE WHEN CAST(${from} AS DATE) <= CAST(${to} AS DATE) THEN ${upTo(`CAST(${to} AS DATE)`)} - ${upTo(`CAST(${from} AS DATE)`)} END`;

const files = (path: string): string => `
  SELECT *, "receivedAt" AS received, "endedAt" AS ended, "dueAt" AS due, "dueChangedAt" AS moved, "apologyAt" AS apologised,
    "supplementAskedAt" AS asked, "supplementGivenAt" AS given, COALESCE(supplements, 0) AS times,
    CAST("receivedAt" AS DATE) AS received_day, CAST("endedAt" AS DATE) AS ended_day, CAST("dueAt" AS DATE) AS due_day,
    CAST("firstDueAt" AS DATE) AS first_day, CAST("dueChangedAt" AS DATE) AS moved_day,
    CASE WHEN ${closed} THEN COALESCE("endedAt", "returnedAt") WHEN status IN ('stopped', 'refused', 'withdrawn') THEN "endedAt" END AS finish,
    CASE WHEN "receivedAt" > "supplementAskedAt" THEN "receivedAt" ELSE "supplementAskedAt" END AS waits_from,
    ${upTo(`CAST("endedAt" AS DATE)`)} = ${upTo(`CAST("endedAt" AS DATE) - 1`)} AS off,
    unit IN (${dissolved.map((unit) => `'${unit}'`).join(", ")}) AND CAST("receivedAt" AS DATE) > DATE '2025-06-30' AS after_unit,
    ${month(`"receivedAt"`)} AS month_received, ${month(`"endedAt"`)} AS month_ended, ${month(`"apologyAt"`)} AS month_apologised,
    ${month(`"dueChangedAt"`)} AS month_moved
  FROM read_parquet('${path}'), (SELECT [${before.join(",")}]::INTEGER[] AS days) AS calendar`;

/** Each file once for every month from its first date to its last, or to the end of the year while it waits. */
const monthly = (path: string): string => `
  SELECT *, make_date(2025 + p // 12, 1 + p % 12, 1) AS first, last_day(make_date(2025, 1 + p, 1)) AS last,
    last_day(make_date(2025, 1 + p, 1)) + TIME '23:59:59' AS at_last, COALESCE(month_received = p, FALSE) AS in_received, COALESCE(month_ended = p, FALSE) AS in_ended,
    COALESCE(month_apologised = p, FALSE) AS in_apologised, COALESCE(month_moved = p, FALSE) AS in_moved,
    COALESCE(month_received <= p, FALSE) AND COALESCE(month_ended >= p, TRUE) AS in_open,
    COALESCE(month_received <= p, TRUE) AND COALESCE(month_ended > p, TRUE) AS in_standing
  FROM (SELECT *, unnest(range(greatest(least(month_received, month_ended, month_apologised, month_moved), 0),
      least(CASE WHEN month_ended IS NULL AND received IS NOT NULL THEN 11 ELSE greatest(month_received, month_ended, month_apologised, month_moved) END, 11) + 1)) AS p
    FROM (${files(path)}))`;

const judgedAt = (path: string): string => `
  SELECT *, COALESCE(finish <= at_last, FALSE) AS over, ${out("at_last")} AS out_at_last,
    CASE WHEN COALESCE(finish <= at_last, FALSE) THEN (CASE WHEN NOT ${closed} AND ${out("finish")} THEN waits_from ELSE finish END)
      WHEN ${out("at_last")} THEN waits_from ELSE at_last END AS moment,
    CASE WHEN due_day < last THEN 8 ELSE 7 END AS pending
  FROM (${monthly(path)})`;

const clocked = (path: string): string => `
  SELECT *, CASE WHEN due IS NOT NULL THEN moment <= due OR COALESCE(paused AND date_diff('second', due, moment) <= date_diff('second', waits_from, waits_to), FALSE)
      ELSE ${workingDays("received", "moment")} - CASE WHEN paused THEN ${workingDays("waits_from", "waits_to")} ELSE 0 END <= "timeLimit" END AS by_clock
  FROM (SELECT *, COALESCE(asked IS NOT NULL AND given IS NOT NULL AND waits_from < waits_to, FALSE) AS paused
    FROM (SELECT *, CASE WHEN given < moment THEN given ELSE moment END AS waits_to FROM (${judgedAt(path)})))`;

const judged = (path: string): string => `
  SELECT *, CASE WHEN CASE WHEN received IS NULL THEN status IN ('refused', 'stopped', 'withdrawn', 'registered')
        ELSE received > at_last OR (status IN ('refused', 'stopped', 'withdrawn') AND COALESCE(finish < received, FALSE)) END THEN 0
      WHEN over AND ${asked("finish")} > 1 THEN 2
      WHEN NOT over AND finish IS NULL AND status IN ('finished', 'returned', 'stopped', 'refused', 'withdrawn') THEN NULL
      WHEN NOT over AND ${asked("at_last")} > 1 THEN 4
      WHEN over OR out_at_last THEN CASE WHEN in_time THEN 1 WHEN NOT in_time THEN 2 WHEN over THEN NULL END
      WHEN in_time THEN 3 WHEN NOT in_time THEN 4 END AS judged,
    CASE WHEN received_day > last OR status IN ('registered', 'refused') THEN 0 WHEN status = 'supplement-asked' THEN 5
      WHEN status IN ('payment-asked', 'stopped') THEN 6 WHEN status IN ('received', 'processing') THEN pending
      WHEN ended_day IS NULL THEN NULL WHEN ended_day < first THEN 0 WHEN ended_day > last THEN pending
      WHEN status = 'withdrawn' OR due_day IS NULL OR ended_day = due_day THEN 2 WHEN ended_day < due_day THEN 1 ELSE 3 END AS form
  FROM (SELECT *, CASE WHEN NOT (by_clock IS FALSE AND CASE WHEN waits_from IS NULL THEN times > 0 ELSE given IS NULL AND waits_from < moment END) THEN by_clock END AS in_time
    FROM (${clocked(path)}))`;

/** The counts of all measures but one by unit and month, in one pass, as one would write it by hand. */
export function countsByHand(path: string): string {
  const counts = countedByHand.map(({ condition }) => `COUNT_IF(${condition})`);
  const services = `COUNT(DISTINCT "procedure") FILTER (WHERE in_received AND channel = 'online' AND ${counted})`;
  return `SELECT unit, p, ${[...counts, services].join(", ")} FROM (${judged(path)}) GROUP BY unit, p`;
}

/** Most files that one commune closed in one minute, by month. */
export function strokesByHand(path: string): string {
  const minutes = `SELECT unit, date_trunc('minute', "endedAt") AS minute, COUNT(*) AS files FROM read_parquet('${path}')
    WHERE "endedAt" >= DATE '2025-01-01' AND "endedAt" < DATE '2026-01-01' AND ${closed} GROUP BY ALL`;
  return `SELECT unit, month(minute) - 1 AS p, MAX(files) FROM (${minutes}) GROUP BY ALL`;
}
