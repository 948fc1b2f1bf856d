import { formatProblem, parsePlainDate } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { problemsOf, readRecords } from "../../test/records.ts";

const header = "id,unit,status,receivedAt,dueAt,endedAt,returnedAt,supplementAskedAt,supplementGivenAt";
const asOf = parsePlainDate("2024-12-31");

/** What is wrong with a case file of these cells after id and unit, as a person reads it. */
async function told(cells: string): Promise<readonly string[]> {
  const problems = await problemsOf(header, `a,1,${cells}${",".repeat(6 - cells.split(",").length + 1)}`, { asOf });
  return problems.map((problem) => formatProblem(problem, "en"));
}

describe("a bad record is rejected and explained:", () => {
  it("due before received", async () => {
    expect(await told("returned,2024-03-05T08:00:00,2024-03-04T17:00:00")).toEqual([
      "case-file.csv, row 2, column dueAt: Due at before Received at (dueAt < receivedAt); given 2024-03-04T17:00:00; " +
        "expected not before 2024-03-05T08:00:00 (receivedAt) [record/out-of-order]",
    ]);
  });

  it("finished before received, returned before finished, a supplement given before it was asked for", async () => {
    const row =
      "returned,2024-03-05T08:00:00,,2024-03-04T08:00:00,2024-03-03T08:00:00,2024-03-07T08:00:00,2024-03-06T08:00:00";
    const problems = await problemsOf(header, `a,1,${row}`);
    expect(problems.map(({ code, place }) => [code, place?.field])).toEqual([
      ["record/out-of-order", "endedAt"],
      ["record/out-of-order", "returnedAt"],
      ["record/out-of-order", "supplementGivenAt"],
    ]);
  });

  it("an end at the moment of the start is in order", async () => {
    expect(await told("returned,2024-03-05T08:00:00,2024-03-05T08:00:00,2024-03-05T08:00:00")).toEqual([]);
  });

  it("31/02, and other days and times that there are not", async () => {
    expect(await told("returned,31/02/2024 08:00")).toEqual([
      "case-file.csv, row 2, column receivedAt: There is no such day; the last day of that month is 2024-02-29; given 31/02/2024 08:00; " +
        "expected a day from 01 to 29; example: 29/2/2024 08:00 [date/no-such-day]",
    ]);
    expect((await told("returned,31/02/2024"))[0]).toContain("given 31/02/2024; expected a day from 01 to 29");
    expect((await told("returned,12/31/2024 08:00"))[0]).toContain("formats MM/dd/yyyy in the mapping");
    expect((await told("returned,2024-03-05T25:00:00"))[0]).toContain("[date-time/no-such-time]");
    expect((await told("returned,05/03/1024 08:00"))[0]).toContain("[date/out-of-range]");
    expect((await told("returned,2024-03-05T08:00:00Z"))[0]).toContain("[date-time/zone]");
    expect((await told("returned,45356.34"))[0]).toContain("example: 2024-03-05 [date/spreadsheet-number]");
    expect((await told("returned,khi nào"))[0]).toContain("[date-time/unreadable]");
  });

  it("a day without its time, with the line of the mapping that would read it", async () => {
    expect((await told("returned,05/03/2024"))[0]).toContain(
      "example: dateOnly: { receivedAt: start } [date-time/no-time]",
    );
  });

  it("dates in the future, but not deadlines", async () => {
    expect((await told("returned,2025-01-01T00:00:00,2025-01-20T17:00:00"))[0]).toContain(
      "column receivedAt: a date after the day of the data; given 2025-01-01T00:00:00; expected not after 2024-12-31",
    );
    expect(await told("processing,2024-12-31T23:59:59,2025-01-20T17:00:00")).toEqual([]);
    expect(await problemsOf(header, "a,1,processing,2199-01-01T00:00:00,,,,,")).toEqual([]);
  });

  it("unknown codes, with the allowed ones and the nearest", async () => {
    const [line = ""] = await told("retuned");
    expect(line).toContain("given retuned; expected one of: registered (1), received (2), refused (3)");
    expect(line).toContain("example: returned [record/unknown-code]");
    expect((await told("11"))[0]).toContain("[record/unknown-code]");
  });

  it("codes are known by number and by title, whatever the capitals and diacritics", async () => {
    for (const status of ["returned", "10", "đã trả kết quả", "DA TRA KET QUA", "Result returned"]) {
      expect(await told(status)).toEqual([]);
    }
  });

  it("units that are not listed, with those that are close", async () => {
    const { report } = await readRecords({
      "units.csv": "unit,name,level\n18187,Xã Sơn Trung,commune\n",
      "case-file.csv": "id,unit,status\na,18178,returned\nb,Xã Sơn Trưng,returned\n",
    });
    expect(report.problems.map((problem) => formatProblem(problem, "vi"))).toEqual([
      "case-file.csv, dòng 2, cột unit: đơn vị không có trong danh sách; đã cho 18178; cần một mã trong units.csv; gần nhất: 18187 (Xã Sơn Trung); ví dụ: 18187 [record/unknown-unit]",
      "case-file.csv, dòng 3, cột unit: đơn vị không có trong danh sách; đã cho Xã Sơn Trưng; cần một mã trong units.csv; gần nhất: 18187 (Xã Sơn Trung); ví dụ: 18187 [record/unknown-unit]",
    ]);
  });

  it("ids that a unit already has, naming the first row and its file; another unit may have them", async () => {
    const { records, report } = await readRecords({
      "case-file.1.csv": "id,unit,status\na,1,returned\n\na,1,processing\na,2,returned\nb,1,nonsense\nb,1,returned\n",
      "case-file.2.csv": "id,unit,status\na,2,returned\n",
      "petition.csv": "id,unit,receivedOn\na,1,2024-01-01\n",
    });
    expect(records).toHaveLength(4);
    expect(
      report.problems.filter(({ code }) => code === "record/duplicate").map(({ what, place }) => [what.en, place]),
    ).toEqual([
      ["this id of the unit 1 was already given in row 2", { file: "case-file.1.csv", row: 4, field: "id" }],
      [
        "this id of the unit 2 was already given in case-file.1.csv, row 5",
        { file: "case-file.2.csv", row: 2, field: "id" },
      ],
    ]);
  });

  it("blank cells where a value is needed, cells too many or too few", async () => {
    const codesOf = async (row: string) => (await problemsOf("id,unit,status", row)).map(({ code }) => code);
    expect(await codesOf("a,1,")).toEqual(["cell/blank"]);
    expect(await codesOf(",,10")).toEqual(["cell/blank", "cell/blank"]);
    expect(await codesOf("a,1")).toEqual(["table/too-few-cells"]);
    expect(await codesOf("a,1,10,")).toEqual(["table/too-many-cells"]);
  });

  it("numbers that are not whole, negative, or may be thousands", async () => {
    const codeOf = async (fee: string) => (await problemsOf("id,unit,status,fee", `a,1,returned,"${fee}"`))[0];
    expect(await codeOf("10000")).toBeUndefined();
    expect(await codeOf("10000.0")).toBeUndefined();
    expect(await codeOf("10.000")).toMatchObject({ code: "number/not-whole", example: "10000" });
    expect(await codeOf("10,000")).toMatchObject({ code: "number/thousands-comma", example: "10000" });
    expect(await codeOf("-5")).toMatchObject({ code: "number/negative" });
    expect(await codeOf("2.5")).toMatchObject({ code: "number/not-whole" });
    expect(await codeOf("1e3")).toMatchObject({ code: "number/not-a-number" });
    expect(await codeOf("9".repeat(16))).toMatchObject({ code: "number/not-whole" });
  });

  it("words that are neither yes nor no", async () => {
    const codeOf = async (word: string) => (await problemsOf("id,unit,status,synced", `a,1,returned,${word}`))[0]?.code;
    for (const word of ["true", "FALSE", "1", "0", "Có", "không", "KHONG", ""]) {
      expect(await codeOf(word)).toBeUndefined();
    }
    expect(await codeOf("x")).toBe("record/not-boolean");
  });

  it("cells that are too long or hold control characters", async () => {
    expect(await problemsOf("id,unit,status", `a${"x".repeat(1_000)},1,returned`)).toMatchObject([
      { code: "cell/too-long" },
    ]);
    expect(await problemsOf("id,unit,status", "a\u001b[2J,1,returned")).toMatchObject([
      { code: "cell/control-character" },
    ]);
    expect(await problemsOf("id,unit,status", `a,1,${"9".repeat(5_000)}`)).toMatchObject([{ code: "cell/too-long" }]);
  });
});

describe("a supplement that never ended", () => {
  it("is accepted, counted and placed", async () => {
    const { records, report } = await readRecords({
      "case-file.csv":
        `${header}\na,1,returned,,,,,2024-03-05T08:00:00,\nb,1,finished,,,,,2024-03-05T08:00:00,\n` +
        "c,1,supplement-asked,,,,,2024-03-05T08:00:00,\nd,1,returned,,,,,2024-03-05T08:00:00,2024-03-06T08:00:00\n",
    });
    expect(records).toHaveLength(4);
    expect(report.warnings.map((warning) => formatProblem(warning, "en"))).toEqual([
      expect.stringMatching(/^case-file.csv, row 2: case files are finished although a supplement never came in: 2;/),
    ]);
  });
});

describe("the account of rejected rows", () => {
  it("has read = accepted + rejected, whatever rows the files are made of", async () => {
    const rows = [
      "a,1,returned",
      "a,1,returned",
      "b,1,nonsense",
      "c,1",
      "d,1,returned,9",
      ",1,returned",
      "",
      '"e\n",1,10',
      "f,2,x,y,z",
      ",,",
    ];
    for (let choice = 1; choice < 2 ** rows.length; choice += 41) {
      const chosen = rows.filter((_, index) => (choice >> index) % 2 === 1);
      const taken: number[] = [];
      const { records, report } = await readRecords(
        { "case-file.csv": `id,unit,status\n${chosen.join("\n")}\n` },
        { rejects: ({ row }) => void taken.push(row) },
      );
      const { read = 0, accepted = 0, rejected = 0 } = report.files[0] ?? {};
      expect(read).toBe(chosen.filter((row) => /[^,]/.test(row)).length);
      expect(read).toBe(accepted + rejected);
      expect(accepted).toBe(records.length);
      expect(taken).toHaveLength(rejected);
      expect(new Set(report.problems.map(({ place }) => place?.row)).size).toBe(rejected);
    }
  });

  it("keeps the first thousand problems and counts the rest", async () => {
    const rows = Array.from({ length: 1_500 }, (_, index) => `${index},1,nonsense`).join("\n");
    let handed = 0;
    const { report } = await readRecords(
      { "case-file.csv": `id,unit,status\n${rows}\nx,1,\n` },
      {
        rejects: () => {
          handed += 1;
        },
      },
    );
    expect(report.problems).toHaveLength(1_000);
    expect(report.counts).toEqual([
      { code: "record/unknown-code", entity: "case-file", field: "status", count: 1_500 },
      { code: "cell/blank", entity: "case-file", field: "status", count: 1 },
    ]);
    expect(handed).toBe(1_501);
  });

  it("counts rejected units too, and the records that they leave without a unit", async () => {
    const taken: (string | undefined)[] = [];
    const { report } = await readRecords(
      {
        "units.csv": "unit,name,level\n1,,commune\n2,Xã Hai,commune\n",
        "case-file.csv": "id,unit,status\na,1,returned\nb,2,returned\n",
      },
      { rejects: ({ entity }) => void taken.push(entity) },
    );
    expect(report.files).toMatchObject([
      { read: 2, rejected: 1 },
      { read: 2, rejected: 1 },
    ]);
    expect(taken).toEqual([undefined, "case-file"]);
  });
});
