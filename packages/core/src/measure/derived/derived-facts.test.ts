import { describe, expect, test } from "vitest";
import { entities } from "../../entity/entities.ts";
import type { AnyRecord } from "../../entity/entity.ts";
import { parsePeriod } from "../../time/parse-period.ts";
import { parsePlainDate as on } from "../../time/plain-date.ts";
import { vietnamCalendar } from "../../vietnam-calendar.ts";
import { derivedFactsOf } from "./derived-facts.ts";

const august = { period: parsePeriod("2026-08"), calendar: vietnamCalendar() };
const identity = { id: "1", unit: "18133" };

function computed(fact: string, record: Omit<AnyRecord, "id" | "unit">): unknown {
  const [entity = "", name = ""] = fact.split(".");
  return derivedFactsOf(entity)
    .find((one) => one.name === name)
    ?.compute({ ...identity, ...record }, august);
}

describe("every entity", () => {
  test("has the first and the last day of the period", () => {
    expect(computed("meeting.periodStart", {})).toBe("2026-08-01");
    expect(computed("meeting.periodEnd", {})).toBe("2026-08-31");
    expect(computed("case-file.periodEnd", {})).toBe("2026-08-31");
  });

  test("has each derived fact once, under a name that none of its fields has", () => {
    for (const { id, fields } of entities.values()) {
      const names = derivedFactsOf(id).map(({ name }) => name);
      expect(new Set([...names, ...Object.keys(fields)]).size).toBe(names.length + Object.keys(fields).length);
    }
  });

  test("that has facts of its own is a known entity", () => {
    for (const id of ["case-file", "disclosure", "petition", "plan", "publication", "recommendation", "report"]) {
      expect(entities.has(id)).toBe(true);
      expect(derivedFactsOf(id).length).toBeGreaterThan(derivedFactsOf("meeting").length);
    }
  });
});

describe("a petition", () => {
  const received = { receivedOn: on("2026-08-03") };

  test("counts working days to its answer, its forwarding and the publication of the answer", () => {
    expect(computed("petition.workingDaysToAnswer", { ...received, answeredOn: on("2026-08-21") })).toBe(14);
    expect(computed("petition.workingDaysToForward", { ...received, forwardedOn: on("2026-08-05") })).toBe(2);
    const answer = { answeredOn: on("2026-08-07"), publishedOn: on("2026-08-11") };
    expect(computed("petition.workingDaysToPublish", { ...received, ...answer })).toBe(2);
  });

  test("without an answer has none of them", () => {
    expect(computed("petition.workingDaysToAnswer", received)).toBeUndefined();
    expect(computed("petition.workingDaysToPublish", { ...received, publishedOn: on("2026-08-11") })).toBeUndefined();
  });

  test("is open up to the last day of the period, also when the answer came after it", () => {
    expect(computed("petition.workingDaysOpen", received)).toBe(20);
    expect(computed("petition.workingDaysOpen", { ...received, answeredOn: on("2026-09-01") })).toBe(20);
  });

  test("counts the Saturday that was worked for a day off", () => {
    expect(computed("petition.workingDaysToAnswer", { ...received, answeredOn: on("2026-08-24") })).toBe(16);
  });

  test("whose answer is not published waits from the answer on", () => {
    expect(computed("petition.workingDaysUnpublished", { ...received, answeredOn: on("2026-08-26") })).toBe(2);
    const published = { answeredOn: on("2026-08-26"), publishedOn: on("2026-08-27") };
    expect(computed("petition.workingDaysUnpublished", { ...received, ...published })).toBeUndefined();
    expect(computed("petition.workingDaysUnpublished", received)).toBeUndefined();
  });

  test("that was answered by the last day, or came after it, is not open", () => {
    expect(computed("petition.workingDaysOpen", { ...received, answeredOn: on("2026-08-31") })).toBeUndefined();
    expect(computed("petition.workingDaysOpen", { receivedOn: on("2026-09-01") })).toBeUndefined();
  });
});

describe("a recommendation", () => {
  const received = { receivedOn: on("2026-08-10") };

  test("counts working days to its answer", () => {
    expect(computed("recommendation.workingDaysToAnswer", { ...received, answeredOn: on("2026-08-19") })).toBe(7);
  });

  test("without an answer is open up to the last day of the period", () => {
    expect(computed("recommendation.workingDaysOpen", received)).toBe(15);
    expect(computed("recommendation.workingDaysOpen", { ...received, answeredOn: on("2026-08-19") })).toBeUndefined();
  });
});

describe("a publication", () => {
  const posted = { resultOn: on("2026-08-03"), postedOn: on("2026-08-10") };

  test("counts working days to its posting", () => {
    expect(computed("publication.workingDaysToPost", posted)).toBe(5);
  });

  test("that is not posted waits from the result on", () => {
    expect(computed("publication.workingDaysUnposted", { resultOn: on("2026-08-24") })).toBe(4);
    expect(computed("publication.workingDaysUnposted", posted)).toBeUndefined();
  });

  test("and a disclosure alike count the calendar days that they were up, at most to the end of the period", () => {
    expect(computed("publication.daysPosted", { ...posted, removedOn: on("2026-08-20") })).toBe(10);
    expect(computed("publication.daysPosted", { ...posted, removedOn: on("2026-09-20") })).toBe(21);
    expect(computed("publication.daysPosted", posted)).toBe(21);
    expect(computed("publication.daysPosted", { resultOn: on("2026-08-03") })).toBeUndefined();
    expect(computed("disclosure.daysPosted", { postedOn: on("2026-07-01"), removedOn: on("2026-07-31") })).toBe(30);
  });
});

describe("what has a due day", () => {
  test("a report sent on a Saturday after a Friday is one day late, not none", () => {
    expect(computed("report.daysAfterDue", { dueOn: on("2026-08-14"), sentOn: on("2026-08-15") })).toBe(1);
  });

  test("is not late on its day or before", () => {
    expect(computed("report.daysAfterDue", { dueOn: on("2026-08-14"), sentOn: on("2026-08-14") })).toBe(0);
    expect(computed("plan.daysAfterDue", { dueOn: on("2026-08-14"), signedOn: on("2026-08-03") })).toBe(0);
  });

  test("has no lateness while it is not done, or when no day was set", () => {
    expect(computed("report.daysAfterDue", { dueOn: on("2026-08-14") })).toBeUndefined();
    expect(computed("plan.daysAfterDue", { signedOn: on("2026-08-14") })).toBeUndefined();
  });

  test("a plan counts calendar days from the document that calls for it", () => {
    expect(computed("plan.daysToIssue", { askedOn: on("2026-07-15"), signedOn: on("2026-08-14") })).toBe(30);
  });
});
