import { expect, it } from "vitest";
import { entities } from "../entity/entities.ts";
import { ii06aReport } from "../entity/ii06a-report.ts";
import { petition } from "../entity/petition.ts";
import { RecordCount } from "../measure/count.ts";
import { Measure } from "../measure/definition.ts";
import { datesOfMeasures, profiledDate } from "./profiled-date.ts";

it("records are put on the line of time by a date that has happened, else by one that lies ahead", () => {
  expect(profiledDate(petition)).toBe("receivedOn");
  expect(profiledDate(ii06aReport)).toBe("firstDay");
});

it("a date that an entity has is a field of it", () => {
  for (const entity of entities.values()) {
    const date = profiledDate(entity);
    expect(date === undefined || Object.hasOwn(entity.fields, date)).toBe(true);
  }
});

it("measures say which date counts: the one that most of them go by", () => {
  const words = { vi: "số", en: "number" };
  const by = (id: string, at: string) =>
    Measure.parse({
      id,
      kind: "amount",
      title: words,
      unit: words,
      given: { amount: words },
      count: RecordCount.parse({ by: "count", entity: "petition", in: { at } }),
    });
  const dates = datesOfMeasures([by("a", "receivedOn"), by("b", "answeredOn"), by("c", "answeredOn")]);
  expect([...dates]).toEqual([["petition", "answeredOn"]]);
});
