import { type DateField, type DateTimeField, fromDayNumber } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateReader } from "./date-cell.ts";
import { dateFormat, dateFormats } from "./date-format.ts";
import { dateTimeReader } from "./date-time-cell.ts";

const title = { vi: "Ngày", en: "Day" };
const day: DateField = { type: "date", title, meaning: title };
const moment: DateTimeField = { type: "datetime", title, meaning: title };
const readDay = dateReader("signedAt", day, {});
const readMoment = dateTimeReader("receivedAt", moment, {});
const convert = dateTimeReader("receivedAt", moment, { zones: "convert" });

describe("dates as Vietnamese offices write them", () => {
  it.each([
    "14/8/2026",
    "14-8-2026",
    "14-08-2026",
    "14.8.2026",
    "14.08.2026",
    "ngày 14 tháng 8 năm 2026",
    "Ngày 14 tháng 08 năm 2026",
  ])("are read as days: %s", (text) => {
    expect(readDay(text)).toBe("2026-08-14");
    expect(readMoment(text)).toMatchObject({ code: "date-time/no-time" });
  });

  it.each([
    "14-8-2026 8:30",
    "14.8.2026 08:30",
    "14/8/2026 8h30",
    "14-08-2026 08h30",
    "14.8.2026 8 giờ 30",
    "14/8/2026 8:30:00",
    "ngày 14 tháng 8 năm 2026 8 giờ 30",
  ])("are read as moments: %s", (text) => {
    expect(readMoment(text)).toBe("2026-08-14T08:30:00");
    expect(readDay(text)).toMatchObject({ code: "date/with-time" });
  });

  it.each([
    "2026-08-14T00:00:00",
    "2026-08-14 00:00:00",
    "2026-08-14 00:00:00.000",
    "2026-08-14 00:00",
    "14/8/2026 0:00",
    "14/08/2026 00:00:00",
  ])("are days when their time is exactly midnight: %s", (text) => {
    expect(readDay(text)).toBe("2026-08-14");
  });

  it.each([
    ["2026-08-14 00:00:01", "date/with-time"],
    ["2026-08-14 00:00:00.5", "date/unreadable"],
    ["2026-08-14T24:00:00", "date/with-time"],
    ["2026-08-14T00:00:00Z", "date-time/zone"],
    ["2026-08-14 00:00:00+07:00", "date-time/zone"],
    ["2026-02-30 00:00:00", "date/no-such-day"],
  ])("are no days with any other time, a zone, or no such day: %s", (text, code) => {
    expect(readDay(text)).toMatchObject({ code });
  });

  it("keep to the form of the mapping where it states one", () => {
    const stated = dateReader("signedAt", day, { formats: dateFormats("dd/MM/yyyy") });
    expect(stated("14/08/2026 00:00:00")).toMatchObject({ code: "date/with-time" });
  });

  it("are refused where there is no such day or time", () => {
    expect(readDay("31-02-2026")).toMatchObject({ code: "date/no-such-day", example: "28-2-2026" });
    expect(readDay("ngày 31 tháng 4 năm 2026")).toMatchObject({ code: "date/no-such-day" });
    expect(readMoment("14/8/2026 25h30")).toMatchObject({ code: "date-time/no-such-time" });
  });

  it("have years of two digits by the mapping alone", () => {
    expect(readDay("14/08/26")).toMatchObject({
      code: "date/short-year",
      example: "formats: { signedAt: dd/MM/yy }, yearPivot: 50",
    });
    const form = dateFormat("dd/MM/yy", 50);
    expect(["01/07/00", "01/07/49", "01/07/50", "01/07/99"].map((text) => form?.read(text)?.year)).toEqual([
      "2000",
      "2049",
      "1950",
      "1999",
    ]);
    expect(dateFormat("dd/MM/yy")).toBeUndefined();
  });
});

describe("times with a zone", () => {
  it("are refused, with the key that converts them", () => {
    expect(readMoment("2026-08-14T02:30:00Z")).toMatchObject({
      code: "date-time/zone",
      expected: { en: expect.stringContaining("zones: { receivedAt: convert } in the mapping") },
    });
  });

  it.each([
    ["2026-08-14T02:30:00Z", "2026-08-14T09:30:00"],
    ["2026-08-14T09:30:00+07:00", "2026-08-14T09:30:00"],
    ["2026-08-14T09:30:00.123+0700", "2026-08-14T09:30:00"],
    ["2026-12-31T17:00:59Z", "2027-01-01T00:00:59"],
    ["2026-03-01T01:00+09:00", "2026-02-28T23:00:00"],
    ["14/8/2026 2:30 Z", "2026-08-14T09:30:00"],
    ["2026-08-14T09:30:00", "2026-08-14T09:30:00"],
  ])("become times in Vietnam where the mapping says so: %s", (text, expected) => {
    expect(convert(text)).toBe(expected);
  });

  it("are refused even so where there is no such moment", () => {
    expect(convert("2026-02-30T02:30:00Z")).toMatchObject({ code: "date/no-such-day" });
    expect(convert("2200-12-31T23:00:00Z")).toMatchObject({ code: "date/out-of-range" });
    expect(convert("2026-08-14T02:30:00+99:00")).toMatchObject({ code: "date-time/zone" });
    expect(convert("2026-08-14Z")).toMatchObject({ code: "date-time/unreadable" });
  });

  it("are the same moment as the clock of a computer has it", () => {
    const moments = fc.date({
      min: new Date("1990-01-02T00:00:00Z"),
      max: new Date("2199-12-30T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (date) => {
        const read = convert(date.toISOString());
        expect(typeof read === "string" ? Date.parse(`${read}+07:00`) : read).toBe(
          Math.floor(date.getTime() / 1000) * 1000,
        );
      }),
    );
  });
});

describe("whatever a format writes", () => {
  const forms = fc
    .tuple(
      fc.constantFrom("d", "dd"),
      fc.constantFrom("M", "MM"),
      fc.constantFrom("yyyy", "yy"),
      fc.constantFrom("/", "-", ".", " ", "' tháng '"),
      fc.constantFrom("", " H:mm:ss", " HH:mm:ss", " H'h'mm'p'ss", " H 'giờ' mm 'phút' ss"),
    )
    .map(([dayOf, month, year, mark, time]) => `${dayOf}${mark}${month}${mark}${year}${time}`);
  const days = fc.integer({ min: -7305, max: 29_219 }).map(fromDayNumber);
  const clock = fc.nat(86_399).map((second) => new Date(second * 1000).toISOString().slice(11, 19));

  it("it reads again as the same day and time", () => {
    fc.assert(
      fc.property(forms, days, clock, (form, date, time) => {
        const [year = "", month = "", dayOf = ""] = date.split("-");
        const format = dateFormat(form, 50);
        const parts = { year, month, day: dayOf, ...(format?.hasTime ? { time } : {}) };
        expect(format?.read(format.write(parts))).toEqual(parts);
      }),
    );
  });
});
