import { type DecimalField, Exact } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { mappingOf, readRecords } from "../../test/records.ts";
import { planField } from "./planned-field.ts";

describe("numbers and dates in the forms of offices", () => {
  it("are read in the form that the mapping names", async () => {
    const mapping = mappingOf(`
files:
  - file: ho-so.csv
    entity: case-file
    delimiter: ";"
    formats: { apologyAt: dd/MM/yy }
    yearPivot: 50
    zones: { receivedAt: convert }
    numbers: { fee: vi }
`);
    const { records, report } = await readRecords(
      {
        "ho-so.csv":
          "id;unit;status;receivedAt;apologyAt;fee\n1;18187;returned;2024-03-05T01:15:00Z;14/03/24;50.000 đ\n2;18187;returned;5-3-2024 8h15;14/03/2024;50.5\n",
      },
      { mapping },
    );
    expect(records).toEqual([
      {
        id: "1",
        unit: "18187",
        status: "returned",
        receivedAt: "2024-03-05T08:15:00",
        apologyAt: "2024-03-14",
        fee: 50_000,
      },
    ]);
    expect(report.problems.map(({ code }) => code)).toEqual(["date/unreadable", "number/other-form"]);
  });

  it("are read without a mapping where they have one meaning, also with decomposed letters", async () => {
    const { records } = await readRecords({
      "case-file.csv":
        "id,unit,status,apologyAt,fee\n1,18187,returned,ngày 14 tháng 3 năm 2024,1.250.000 đồng\n".normalize("NFD"),
    });
    expect(records).toMatchObject([{ apologyAt: "2024-03-14", fee: 1_250_000 }]);
  });

  it("are no matter for cells that are numbers of the source's own", () => {
    const title = { vi: "Điểm", en: "Score" };
    const field: DecimalField = { type: "decimal", title, meaning: title, unit: { vi: "điểm", en: "points" } };
    const mapping = { file: "a.xlsx", entity: "official-score", numbers: { score: "vi" as const } };
    const planned = planField("score", field, { file: "a.xlsx", mapping, asOf: undefined });
    expect(planned.readTyped("1.234")).toEqual(Exact.of("1.234"));
    expect(planned.read("1.234")).toEqual(Exact.of("1234"));
  });
});
