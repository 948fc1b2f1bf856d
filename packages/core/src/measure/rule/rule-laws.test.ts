import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseFile, caseFile } from "../../entity/case-file.ts";
import { type PlainDateTime, parsePlainDateTime } from "../../time/date-time.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import type { CountingContext } from "../derived/derived-fact.ts";
import { outcomeII06a } from "./bieu-ii06a.ts";
import { outcome766 } from "./qd-766.ts";

const august: CountingContext = { period: parsePeriod("2026-08"), calendar: vietnamCalendar() };

/** Records of many dates have many orders; a hundred runs miss the rare ones. */
const numRuns = 2000;

/** Moments around August 2026, so that every order of dates and edges of the period comes up. */
const moment = fc
  .date({ min: new Date("2026-07-25T00:00:00Z"), max: new Date("2026-09-07T00:00:00Z"), noInvalidDate: true })
  .map((date) => parsePlainDateTime(date.toISOString().slice(0, 19)));
const status = fc.constantFrom(...caseFile.fields.status.values.map(({ code }) => code));

/** Any record that intake lets through, dates in any order. */
const anyFile: fc.Arbitrary<CaseFile> = fc.record(
  {
    id: fc.constant("1"),
    unit: fc.constant("18133"),
    status,
    receivedAt: moment,
    dueAt: moment,
    endedAt: moment,
    returnedAt: moment,
    timeLimit: fc.nat(30),
    supplements: fc.nat(3),
    supplementAskedAt: moment,
    supplementGivenAt: moment,
  },
  { requiredKeys: ["id", "unit", "status"] },
);

/** How good an outcome is; the same number is equally good, undefined is no judgement. */
const rank: Readonly<Record<string, number>> = {
  early: 4,
  "on-time": 3,
  "pending-in-time": 2,
  "pending-late": 1,
  late: 1,
};

function expectNoBetter(worse: string | undefined, better: string | undefined): void {
  const low = rank[worse ?? ""];
  const high = rank[better ?? ""];
  if (low !== undefined && high !== undefined) {
    expect(low).toBeLessThanOrEqual(high);
  }
}

function inOrder(...moments: readonly PlainDateTime[]): readonly PlainDateTime[] {
  return [...moments].sort();
}

describe("by Decision 766", () => {
  test("every record has one outcome of the list, or is undecided for a value it lacks", () => {
    const complete = ["receivedAt", "dueAt", "endedAt", "supplementAskedAt", "supplementGivenAt"] as const;
    fc.assert(
      fc.property(anyFile, (file) => {
        const outcome = outcome766(file, august);
        const decided = ["on-time", "late", "pending-in-time", "pending-late", "not-counted"];
        expect(
          outcome === undefined ? complete.some((field) => file[field] === undefined) : decided.includes(outcome),
        ).toBe(true);
      }),
      { numRuns },
    );
  });

  test("ending later is never better", () => {
    fc.assert(
      fc.property(anyFile, moment, moment, (file, a, b) => {
        const [sooner, later] = inOrder(a, b);
        if (sooner !== undefined && later !== undefined) {
          const late = outcome766({ ...file, endedAt: later }, august);
          expectNoBetter(late, outcome766({ ...file, endedAt: sooner }, august));
        }
      }),
      { numRuns },
    );
  });

  test("a supplement asked once and given is never worse than none", () => {
    fc.assert(
      fc.property(anyFile, moment, moment, (file, a, b) => {
        const [asked, given] = inOrder(a, b);
        const { supplements, supplementAskedAt, supplementGivenAt, ...plain } = file;
        if (asked !== undefined && given !== undefined) {
          const paused = { ...plain, supplements: 1, supplementAskedAt: asked, supplementGivenAt: given };
          expectNoBetter(outcome766(plain, august), outcome766(paused, august));
        }
      }),
      { numRuns },
    );
  });

  test("a longer supplement is never worse", () => {
    fc.assert(
      fc.property(anyFile, fc.tuple(moment, moment, moment), (file, [a, b, c]) => {
        const [asked, soon, late] = inOrder(a, b, c);
        if (asked !== undefined && soon !== undefined && late !== undefined) {
          const once = { ...file, supplements: 1, supplementAskedAt: asked };
          const short = outcome766({ ...once, supplementGivenAt: soon }, august);
          expectNoBetter(short, outcome766({ ...once, supplementGivenAt: late }, august));
        }
      }),
      { numRuns },
    );
  });

  test("a later due time is never worse", () => {
    fc.assert(
      fc.property(anyFile, moment, moment, (file, a, b) => {
        const [sooner, later] = inOrder(a, b);
        if (sooner !== undefined && later !== undefined) {
          const strict = outcome766({ ...file, dueAt: sooner }, august);
          expectNoBetter(strict, outcome766({ ...file, dueAt: later }, august));
        }
      }),
      { numRuns },
    );
  });
});

describe("by form II.06a", () => {
  const columns = {
    done: ["early", "on-time", "late"],
    pending: ["pending-in-time", "pending-late"],
    beside: ["supplement", "stopped", "not-counted"],
  };

  test("every record is in one column, or undecided because it ended and nobody wrote down when", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const outcome = outcomeII06a(file, august);
        const groups = Object.values(columns).filter((group) => group.includes(outcome ?? ""));
        const ended = file.status === "finished" || file.status === "returned" || file.status === "withdrawn";
        expect(groups).toHaveLength(outcome === undefined ? 0 : 1);
        expect(outcome !== undefined || (ended && file.endedAt === undefined)).toBe(true);
      }),
      { numRuns },
    );
  });

  test("what is pending on the last day is what the next month carries over and then ends or keeps", () => {
    const september = { ...august, period: parsePeriod("2026-09") };
    const counted = [...columns.done, ...columns.pending];
    fc.assert(
      fc.property(anyFile, (file) => {
        fc.pre(file.receivedAt === undefined || file.receivedAt < "2026-09-01");
        const pending = columns.pending.includes(outcomeII06a(file, august) ?? "");
        expect(counted.includes(outcomeII06a(file, september) ?? "")).toBe(pending);
      }),
      { numRuns },
    );
  });

  test("ending later is never better, within the period and past it", () => {
    fc.assert(
      fc.property(anyFile, moment, moment, (file, a, b) => {
        const [sooner, later] = inOrder(a, b);
        if (sooner !== undefined && later !== undefined) {
          const late = outcomeII06a({ ...file, endedAt: later }, august);
          expectNoBetter(late, outcomeII06a({ ...file, endedAt: sooner }, august));
        }
      }),
      { numRuns },
    );
  });

  test("the time of day never matters", () => {
    const morning = (at: PlainDateTime): PlainDateTime => parsePlainDateTime(`${at.slice(0, 10)}T07:30:00`);
    fc.assert(
      fc.property(anyFile, moment, moment, (file, ended, due) => {
        const exact = outcomeII06a({ ...file, endedAt: ended, dueAt: due }, august);
        expect(outcomeII06a({ ...file, endedAt: morning(ended), dueAt: morning(due) }, august)).toBe(exact);
      }),
      { numRuns },
    );
  });
});
