import { describe, expect, it } from "vitest";
import { mappingOf, readRecords } from "../../../test/records.ts";
import { failure } from "../../../test/temporary-folder.ts";

const answer = { entity: "survey-answer", id: "response" };
const response = { entity: "survey-response", id: "id" };

function mapping(scale: number, { entity, id }: typeof answer = answer) {
  return mappingOf(`files:
  - file: phieu.csv
    entity: ${entity}
    format: sipas-sheet
    survey: KS-2026
    scale: ${scale}
    questions: { C1: access, C2: procedure, C3: can-file-online }
    columns: { unit: { value: "18187" }, answeredOn: Ngày, ${id}: Mã phiếu }
`);
}

function sheet(...rows: readonly string[]): string {
  return `Mã phiếu,Ngày,Họ tên,SĐT,C1,C2,C3\n${rows.map((row) => `${row}\n`).join("")}`;
}

const two = sheet(
  "P1,2026-08-03,Người Simulated,0912345678,5,Rất không hài lòng,Có",
  "P2,2026-08-04,Người Simulated,0912345678,bình thường,,0",
);

describe("a sheet of answers", () => {
  it("gives an answer for each question, a blank one too", async () => {
    const { records, report } = await readRecords({ "phieu.csv": two }, { mapping: mapping(5) });
    const common = { unit: "18187", survey: "KS-2026" };
    const [first, second] = [
      { ...common, response: "P1", answeredOn: "2026-08-03" },
      { ...common, response: "P2", answeredOn: "2026-08-04" },
    ];
    expect(records).toEqual([
      { ...first, id: "P1/C1", factor: "access", scale: "five", level: 5, valid: true },
      { ...first, id: "P1/C2", factor: "procedure", scale: "five", level: 1, valid: true },
      { ...first, id: "P1/C3", factor: "can-file-online", scale: "yes-no", level: 1, valid: true },
      { ...second, id: "P2/C1", factor: "access", scale: "five", level: 3, valid: true },
      { ...second, id: "P2/C2", factor: "procedure", scale: "five", valid: false },
      { ...second, id: "P2/C3", factor: "can-file-online", scale: "yes-no", level: 0, valid: true },
    ]);
    expect(report.files).toMatchObject([{ read: 6, accepted: 6, rejected: 0 }]);
    expect(JSON.stringify([records, report])).not.toMatch(/Simulated|0912345678/);
  });

  it("gives a form for each row", async () => {
    const { records } = await readRecords({ "phieu.csv": two }, { mapping: mapping(5, response) });
    expect(records).toMatchObject([
      { id: "P1", scale: "five", items: 2, distinctLevels: 2, valid: true },
      { id: "P2", scale: "five", items: 1, distinctLevels: 1, valid: true },
    ]);
  });

  it("gives both from one file by two entries", async () => {
    const { files: answers, ...rest } = mapping(5);
    const files = [...answers, ...mapping(5, response).files];
    const { source, report } = await readRecords({ "phieu.csv": two }, { mapping: { ...rest, files } });
    expect([...source.supplied]).toEqual(["survey-answer", "survey-response"]);
    expect(report.files).toMatchObject([{ accepted: 6 }, { accepted: 2 }]);
  });

  it("on three levels takes their words, by their own numbers", async () => {
    const text = sheet("P1,2026-08-03,,,Không hài lòng,Hài lòng,", "P2,2026-08-03,,,Rất hài lòng,1,");
    const { records } = await readRecords({ "phieu.csv": text }, { mapping: mapping(3) });
    expect(records.filter(({ valid }) => valid === true).map(({ scale, level }) => [scale, level])).toEqual([
      ["three", 1],
      ["three", 2],
      ["three", 3],
      ["three", 1],
    ]);
  });
});

describe("an answer off the stated scale", () => {
  it("is rejected with what was expected, and the others stay", async () => {
    const text = sheet("P1,2026-08-03,,,6,4,", "P2,2026-08-03,,,0912345678,5,");
    const { records, report } = await readRecords({ "phieu.csv": text }, { mapping: mapping(5) });
    expect(records.map(({ id }) => id)).toEqual(["P1/C2", "P1/C3", "P2/C2", "P2/C3"]);
    expect(report.problems).toMatchObject([
      {
        code: "survey/off-scale",
        given: "6",
        expected: { en: expect.stringContaining("1 rất không hài lòng") },
        place: { file: "phieu.csv", row: 2, field: "C1" },
      },
      { code: "survey/off-scale", given: "09… (10)", place: { row: 3, field: "C1" } },
    ]);
    expect(report.files).toMatchObject([{ read: 6, accepted: 4, rejected: 2 }]);
  });

  it("in every form tells that the sheet has the other scale", async () => {
    const text = sheet("P1,2026-08-03,,,5,4,", "P2,2026-08-03,,,Bình thường,5,");
    expect(await failure(readRecords({ "phieu.csv": text }, { mapping: mapping(3) }))).toMatchObject({
      problems: [{ code: "survey/other-scale", example: "scale: 5" }],
    });
  });

  it("leaves a doubt where many answers of five levels never pass the third", async () => {
    const rows = Array.from({ length: 15 }, (_, index) => `P${index},2026-08-03,,,${(index % 3) + 1},3,`);
    const { report } = await readRecords({ "phieu.csv": sheet(...rows) }, { mapping: mapping(5) });
    expect(report.warnings).toContainEqual(expect.objectContaining({ code: "survey/maybe-other-scale" }));
  });
});

it.each([
  ["no scale", "survey: K, questions: { C1: access }", "mapping/format-needs"],
  ["a question about nothing known", "survey: K, scale: 5, questions: { C1: weather }", "mapping/unknown-question"],
  ["a question in a column of names", "survey: K, scale: 5, questions: { Họ tên: access }", "mapping/personal-data"],
])("a mapping with %s is refused", async (_, keys, code) => {
  const yaml = `files: [{ file: a.csv, entity: survey-answer, format: sipas-sheet, ${keys} }]`;
  expect(() => mappingOf(yaml)).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ code })] }));
});
