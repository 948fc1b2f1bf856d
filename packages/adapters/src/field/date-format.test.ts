import { describe, expect, it } from "vitest";
import { mappingOf, readRecords } from "../../test/records.ts";
import { dateFormat } from "./date-format.ts";

describe("a date format", () => {
  it("reads its parts wherever they stand", () => {
    expect(dateFormat("dd/MM/yyyy HH:mm")?.read("01/07/2025 08:30")).toEqual({
      year: "2025",
      month: "07",
      day: "01",
      time: "08:30:00",
    });
    expect(dateFormat("yyyyMMddHHmmss")?.read("20250701083015")).toEqual({
      year: "2025",
      month: "07",
      day: "01",
      time: "08:30:15",
    });
    expect(dateFormat("H:mm:ss.SSS d-M-yyyy")?.read("8:30:15.123 1-7-2025")).toMatchObject({
      day: "01",
      time: "08:30:15",
    });
    expect(dateFormat("'ngày' d 'tháng' M 'năm' yyyy")?.read("ngày 1 tháng 7 năm 2025")).toEqual({
      year: "2025",
      month: "07",
      day: "01",
    });
  });

  it("takes two digits where it says so, and one or two where it says one", () => {
    expect(dateFormat("dd/MM/yyyy")?.read("1/7/2025")).toBeUndefined();
    expect(dateFormat("d/M/yyyy")?.read("01/07/2025")).toEqual({ year: "2025", month: "07", day: "01" });
  });

  it("reads whole cells only, and its signs as signs", () => {
    const format = dateFormat("dd.MM.yyyy");
    expect(format?.read("01.07.2025")).toBeDefined();
    for (const cell of ["01x07x2025", "01.07.2025 ", "x01.07.2025", "01.07.20255", "٠١.٠٧.٢٠٢٥"]) {
      expect(format?.read(cell)).toBeUndefined();
    }
  });

  it("writes a day as it reads one", () => {
    for (const form of [
      "yyyy-MM-ddTHH:mm:ss",
      "d/M/yyyy H:mm",
      "yyyyMMddHHmmss",
      "HH:mm dd-MM-yyyy",
      "yyyy (MM) [dd] HH:mm:ss.SSS",
    ]) {
      const format = dateFormat(form);
      const parts = { year: "2025", month: "07", day: "01", time: "08:30:00" };
      expect(format?.read(format.write(parts))).toEqual(parts);
    }
  });

  it("is none without a whole day, with anything twice, or with letters outside quotation marks", () => {
    for (const form of [
      "",
      "MM/yyyy",
      "dd/MM/yy",
      "dd/MM/yyyy HH",
      "dd/MM/yyyy ss",
      "dd/dd/MM/yyyy",
      "dd/MM/yyyy a",
      "dd/MM/yyyy 'x",
      "HH:mm",
    ]) {
      expect(dateFormat(form)).toBeUndefined();
    }
  });
});

describe("a year of two digits", () => {
  it("is read by a stated pivot, and written as it was", () => {
    const format = dateFormat("dd/MM/yy", 50);
    expect(["01/07/49", "01/07/50", "01/07/00", "01/07/99"].map((cell) => format?.read(cell)?.year)).toEqual([
      "2049",
      "1950",
      "2000",
      "1999",
    ]);
    expect(format?.write({ year: "2025", month: "07", day: "01" })).toBe("01/07/25");
  });

  it("is no form without one", () => {
    expect(dateFormat("dd/MM/yy")).toBeUndefined();
    expect(() =>
      mappingOf("files: [{ file: a.csv, entity: case-file, formats: { receivedAt: d-M-yy HH:mm } }]"),
    ).toThrow("mapping/year-pivot");
  });

  it("stands in the records that a mapping reads", async () => {
    const mapping = mappingOf(
      "files: [{ file: a.csv, entity: petition, formats: { receivedOn: d-M-yy }, yearPivot: 70 }]",
    );
    const { records } = await readRecords({ "a.csv": "id,unit,about,receivedOn\np-1,1,staff,5-8-26\n" }, { mapping });
    expect(records[0]).toMatchObject({ receivedOn: "2026-08-05" });
  });
});
