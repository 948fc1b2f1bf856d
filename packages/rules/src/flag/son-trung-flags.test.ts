import { type EntityRecord, Exact, parsePlainDate } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { type RunOptions, recordsOf, scoreRecords } from "../../test/score-records.ts";
import { sonTrung20212026 } from "../policies.ts";
import { readPolicyData } from "../policy/read-policy.ts";
import type { RaisedFlag } from "./raised-flag.ts";

const policy = readPolicyData(sonTrung20212026);
const files = recordsOf("case-file", "h");
const reports = recordsOf("ii06a-report", "r");
const assessments = recordsOf("assessment", "a");
const sessions = recordsOf("guidance-session", "g");
const budget = recordsOf("budget-line", "b");
const petitions = recordsOf("petition", "p");

/** Received on a Monday, due on a Friday, done on the Thursday between. */
const file = {
  status: "returned",
  receivedAt: "2024-03-04T08:00:00",
  dueAt: "2024-03-15T16:30:00",
  endedAt: "2024-03-14T10:00:00",
} as const;
const open = { status: "processing", receivedAt: file.receivedAt, dueAt: file.dueAt } as const;

/** Three of a kind, minutes apart, so that they are no cluster. */
function three(fields: object): EntityRecord[] {
  const spread = ["2024-03-13T09:00:00", "2024-03-13T10:00:00", "2024-03-13T11:00:00"];
  return files(...spread.map((endedAt) => ({ ...file, endedAt, ...fields })));
}

/** Form II.06a of a stretch; nothing received, done or pending but what is said. */
function form(firstDay: string, lastDay: string, figures: Readonly<Record<string, number>> = {}) {
  const zero = Object.fromEntries(
    [
      ...["received", "receivedOnline", "receivedInPerson", "carriedOver", "done", "doneEarly", "doneOnTime"],
      ...["doneLate", "pending", "pendingInTime", "pendingLate"],
    ].map((name) => [name, 0]),
  );
  return { ...zero, ...figures, firstDay, lastDay };
}

async function raised(records: readonly EntityRecord[], options: RunOptions = {}) {
  const { cards } = await scoreRecords(policy, records, options);
  const codes = new Map(policy.flags.map(({ id, code }) => [id, code]));
  const flags = cards.flatMap((card) => card.flags).map((flag) => ({ ...flag, code: codes.get(flag.id) ?? flag.id }));
  return (code: string) => flags.filter((flag) => flag.code === code);
}

/** Ids behind a flag, of every entity. */
function idsOf(flags: readonly RaisedFlag[]): string[] {
  return flags.flatMap(({ records }) => records.flatMap(({ ids }) => ids));
}

interface Case {
  readonly flag: string;
  readonly by: string;
  readonly dirty: readonly EntityRecord[];
  /** As like the dirty records as can be, with nothing wrong. */
  readonly clean: readonly EntityRecord[];
  readonly ids: readonly string[];
}

const cases: readonly Case[] = [
  {
    flag: "I1",
    by: "files that ended at the very second they were due",
    dirty: three({ endedAt: file.dueAt }),
    clean: three({ endedAt: "2024-03-15T16:29:59" }),
    ids: ["h-1", "h-2", "h-3"],
  },
  {
    flag: "I2",
    by: "files without a due date",
    dirty: three({ dueAt: undefined }),
    clean: three({}),
    ids: ["h-1", "h-2", "h-3"],
  },
  {
    flag: "I3",
    by: "a due date moved after it had passed, with its letter",
    dirty: files({
      ...file,
      firstDueAt: "2024-03-12T16:30:00",
      dueChangedAt: "2024-03-13T08:00:00",
      apologyAt: "2024-03-13",
    }),
    clean: files({
      ...file,
      firstDueAt: "2024-03-12T16:30:00",
      dueChangedAt: "2024-03-12T08:00:00",
      apologyAt: "2024-03-12",
    }),
    ids: ["h-1"],
  },
  {
    flag: "I3",
    by: "an extension without its letter",
    dirty: files({ ...file, extensions: 1 }),
    clean: files({ ...file, extensions: 1, apologyAt: "2024-03-12" }),
    ids: ["h-1"],
  },
  {
    flag: "I4",
    by: "a form whose sum does not hold",
    dirty: reports(form("2024-01-01", "2024-03-31", { received: 3, receivedOnline: 3, done: 3, doneEarly: 2 })),
    clean: reports(form("2024-01-01", "2024-03-31", { received: 3, receivedOnline: 3, done: 3, doneEarly: 3 })),
    ids: ["r-1"],
  },
  {
    flag: "I4",
    by: "a form that does not carry on from the one before, over the turn of the year",
    dirty: reports(
      form("2023-10-01", "2023-12-31", { received: 2, receivedOnline: 2, pending: 2, pendingInTime: 2 }),
      form("2024-01-01", "2024-03-31", { received: 1, carriedOver: 1, done: 1, doneEarly: 1 }),
    ),
    clean: reports(
      form("2023-10-01", "2023-12-31", { received: 2, receivedOnline: 2, pending: 2, pendingInTime: 2 }),
      form("2024-01-01", "2024-03-31", { received: 2, carriedOver: 2, done: 2, doneEarly: 2 }),
    ),
    ids: ["r-2"],
  },
  {
    flag: "I6",
    by: "a file that waits for papers and is finished on the portal",
    dirty: files({ ...open, status: "supplement-asked", portalStatus: "9" }),
    clean: files({ ...open, status: "supplement-asked", portalStatus: "5" }, { ...file, portalStatus: "9" }),
    ids: ["h-1"],
  },
  {
    flag: "I7",
    by: "files that ended on a Saturday",
    dirty: files(...["08", "09", "10"].map((hour) => ({ ...file, endedAt: `2024-03-09T${hour}:00:00` }))),
    clean: three({}),
    ids: ["h-1", "h-2", "h-3"],
  },
  {
    flag: "I7",
    by: "five files that ended within one minute",
    dirty: files(...[10, 20, 30, 40, 50].map((second) => ({ ...file, endedAt: `2024-03-14T16:45:${second}` }))),
    clean: files(...[10, 20, 30, 40].map((second) => ({ ...file, endedAt: `2024-03-14T16:45:${second}` })), file),
    // The file that came first to a minute is not kept.
    ids: ["h-2", "h-3", "h-4", "h-5"],
  },
  {
    flag: "I8",
    by: "self-scored points over the verified ones",
    dirty: assessments(
      { indicator: "T4.1", kind: "self", assessedOn: "2024-12-20", points: Exact.of("5") },
      { indicator: "T4.1", kind: "verified", assessedOn: "2024-12-28", points: Exact.of("2.1") },
    ),
    clean: assessments(
      { indicator: "T4.1", kind: "self", assessedOn: "2024-12-20", points: Exact.of("2.6") },
      { indicator: "T4.1", kind: "verified", assessedOn: "2024-12-28", points: Exact.of("2.1") },
    ),
    ids: ["a-1", "a-2"],
  },
  {
    flag: "I9",
    by: "more villages with guidance than there are",
    dirty: [
      ...sessions({ heldOn: "2024-02-01", village: "1" }, { heldOn: "2024-02-02", village: "2" }),
      ...recordsOf("unit-facts", "u")({ asOf: "2024-01-01", villages: 1 }),
    ],
    clean: [
      ...sessions({ heldOn: "2024-02-01", village: "1" }, { heldOn: "2024-02-02", village: "1" }),
      ...recordsOf("unit-facts", "u")({ asOf: "2024-01-01", villages: 1 }),
    ],
    ids: ["g-1", "g-2", "u-1"],
  },
  {
    flag: "I9",
    by: "more spent than allotted",
    dirty: budget({ code: "total", budgetTo: "2024-12-31", planned: 100, spent: 101 }),
    clean: budget({ code: "total", budgetTo: "2024-12-31", planned: 100, spent: 100 }),
    ids: ["b-1", "b-1"],
  },
];

describe("a flag is raised by its records, names them, and is not raised by their clean twins", () => {
  test.each(cases)("$flag: $by", async ({ flag, dirty, clean, ids }) => {
    const flags = (await raised(dirty))(flag);
    expect(flags).toHaveLength(1);
    expect(idsOf(flags)).toEqual(ids);
    expect((await raised(clean))(flag)).toEqual([]);
  });
});

describe("I5: reported figures against the recount", () => {
  const late = files({ ...file, endedAt: "2024-03-18T10:00:00" }, file);
  const quarter = (figures: Readonly<Record<string, number>>) => [
    ...late,
    ...reports(
      form("2024-01-01", "2024-03-31", figures),
      form("2024-04-01", "2024-06-30"),
      form("2024-07-01", "2024-09-30"),
      form("2024-10-01", "2024-12-31"),
    ),
  ];

  test("are compared over the quarters of the year; a late file reported as on time is found twice, and named", async () => {
    const flags = (await raised(quarter({ doneEarly: 1, doneOnTime: 1 })))("I5");
    expect(flags.map(({ measurement }) => measurement?.measure)).toEqual(["i05-on-time-gap", "i05-late-gap"]);
    expect(flags[1]?.records).toEqual([
      { entity: "ii06a-report", measure: "i05-late-reported", ids: ["r-1", "r-2", "r-3", "r-4"] },
      { entity: "case-file", measure: "i05-late-recounted", ids: ["h-1"] },
    ]);
  });

  test("are not flagged when they are the same", async () => {
    expect((await raised(quarter({ doneEarly: 1, doneLate: 1 })))("I5")).toEqual([]);
  });

  test("of what is pending are those on the last day", async () => {
    const records = [...files(open), ...reports(form("2024-10-01", "2024-12-31", { pendingInTime: 1 }))];
    const flags = (await raised(records))("I5");
    expect(flags.map(({ measurement }) => measurement?.measure)).toEqual([
      "i05-pending-in-time-gap",
      "i05-pending-late-gap",
    ]);
  });

  test("of another stretch than the period are not compared, and the card says so", async () => {
    const other = reports(form("2023-12-15", "2024-12-14", { doneOnTime: 9 }));
    const { cards } = await scoreRecords(policy, [...late, ...other]);
    const unchecked = cards.flatMap((card) => card.unchecked).filter(({ id }) => id.startsWith("i05"));
    expect(unchecked).toHaveLength(5);
    expect(unchecked[0]?.reason.key).toBe("flag/no-value");
    expect((await raised([...late, ...other]))("I5")).toEqual([]);
  });
});

describe("I10: the unit's code", () => {
  test("is flagged when it does not stand on every day of the period", async () => {
    expect((await raised(three({})))("I10")).toEqual([]);
    expect((await raised(three({}), { unitsNotInForce: new Set(["18187"]) }))("I10")).toMatchObject([
      { touches: [], reason: { key: "flag/unit-not-in-force" } },
    ]);
  });

  test("is flagged for files received after it had ended, which are named", async () => {
    const unitDays = new Map([["18187", { to: parsePlainDate("2024-06-30") }]]);
    const later = { ...open, receivedAt: "2024-07-01T08:00:00", dueAt: "2024-07-12T16:30:00" };
    expect(idsOf((await raised(files(open, later), { unitDays }))("I10"))).toEqual(["h-2"]);
    expect((await raised(files(open), { unitDays }))("I10")).toEqual([]);
  });
});

describe("I11: points without evidence", () => {
  const elsewhere = petitions({ channel: "in-person", receivedOn: "2020-03-04", answeredOn: "2020-03-08" });
  const here = petitions({ channel: "in-person", receivedOn: "2024-03-04", answeredOn: "2024-03-08" });
  const petitionsOnTime = "t3-01-petitions-on-time";

  test("are flagged with the indicators that have them", async () => {
    const [idle] = (await raised(elsewhere))("I11");
    const [busy] = (await raised(here))("I11");
    expect(idle?.touches).toContain(petitionsOnTime);
    expect(busy?.touches ?? []).not.toContain(petitionsOnTime);
  });
});

describe("a card says what could not be looked at", () => {
  test("each flag for want of records, register or second opinion; none is taken for clean", async () => {
    const { cards } = await scoreRecords(policy, budget());
    const ids = new Set(cards.flatMap((card) => card.unchecked).map(({ id }) => id.slice(0, 3)));
    expect([...ids]).toEqual(["i01", "i02", "i03", "i04", "i05", "i06", "i07", "i08", "i09", "i10"]);
  });
});
