import { beginReconciling, entities, Ii06aByField, parsePeriod } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folderOf } from "../../test/temporary-folder.ts";
import { csvFiles } from "../csv/csv-files.ts";
import { openRecords } from "../records/open-records.ts";
import { xlsxFiles } from "../xlsx/index.ts";
import { ii06aSheet, ii06aWorkbook } from "./ii06a-workbook.ts";

const kinds = [csvFiles(), xlsxFiles()];
const calendar = vietnamCalendar();
const period = parsePeriod("2024-Q1");
const unit = { code: "18187", name: "Xã Sơn Trung (giả lập)" };
const statuses = [
  "registered",
  "received",
  "refused",
  "processing",
  "supplement-asked",
  "withdrawn",
  "stopped",
  "returned",
];
const day = fc
  .integer({ min: 0, max: 180 })
  .map((days) => new Date(Date.UTC(2023, 11, 1 + days)).toISOString().slice(0, 19));

interface File {
  readonly status: string;
  readonly procedure: string;
  readonly channel: string;
  readonly days: readonly [string, string, string];
  readonly ended: boolean;
}

const files: fc.Arbitrary<readonly File[]> = fc.array(
  fc.record({
    status: fc.constantFrom(...statuses),
    procedure: fc.constantFrom("1.001", "1.002", "1.003", ""),
    channel: fc.constantFrom("online", "in-person", "postal", ""),
    days: fc.tuple(day, day, day).map(([a, b, c]) => {
      const [first = a, second = b, third = c] = [a, b, c].sort();
      return [first, second, third] as const;
    }),
    ended: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30 },
);

const procedures = "id,unit,procedure,field\np1,18187,1.001,=1+1\np2,18187,1.002,Tổng số\np3,18187,1.003,ho-tich\n";

function caseFiles(all: readonly File[]): string {
  const rows = all.map(
    ({ status, procedure, channel, days: [received, ended, due] }, index) =>
      `h-${index},18187,${status},${procedure},${channel},${received},${due},${status === "returned" || status === "withdrawn" ? ended : ""}`,
  );
  return `id,unit,status,procedure,channel,receivedAt,dueAt,endedAt\n${rows.join("\n")}\n`;
}

async function counted(folder: string) {
  const source = await openRecords(folder, { entities, kinds });
  const form = new Ii06aByField("18187");
  const run = beginReconciling({ supplied: source.supplied, calendar });
  for await (const one of source.records()) {
    form.add(one);
    run.add(one);
  }
  const report = source.report();
  return {
    table: form.table({ period, calendar }),
    found: run.finish().flatMap(({ findings }) => findings),
    rejected: report.problems,
    warnings: report.warnings.map(({ code }) => code),
  };
}

describe("form II.06a as a workbook", () => {
  it("is read back without a mapping, and agrees with the case files it was counted from", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const records = { "case-file.csv": caseFiles(all), "procedure.csv": procedures };
        const { table } = await counted(await folderOf(records));
        const book = await ii06aWorkbook({ unit, period, table, simulated: true, toolVersion: "0.1.0" });
        const { found, rejected, warnings } = await counted(await folderOf({ ...records, "bieu-ii06a.xlsx": book }));
        expect([found, rejected]).toEqual([[], []]);
        expect(warnings).not.toContain("ii06a/fields-differ");
      }),
      { numRuns: 10 },
    );
  });

  it("has its sums as formulas with their values, and texts that begin like a formula as texts", () => {
    const figures = {
      ...{ received: 4, receivedOnline: 1, receivedInPerson: 2, carriedOver: 1 },
      ...{ done: 3, doneEarly: 1, doneOnTime: 1, doneLate: 1, pending: 1, pendingInTime: 1, pendingLate: 0 },
    };
    const table = { rows: [{ field: "=1+1", figures }], undated: 0, nowhere: 0 };
    const { rows } = ii06aSheet({ unit, period, table, simulated: true, toolVersion: "0.1.0" });
    const [row, total] = rows.slice(-2);
    expect(row?.slice(0, 4)).toEqual([
      { value: 1, look: "form" },
      { value: "=1+1", look: "form" },
      { value: 4, formula: "SUM(D14,E14,F14)", look: "form" },
      { value: 1, look: "form" },
    ]);
    expect(total?.filter(({ formula }) => formula !== undefined)).toHaveLength(11);
    expect(total?.[12]).toEqual({ value: 0, formula: "SUM(M14:M14)", look: "form-head" });
  });

  it("tells unit, days, that its data is simulated, and how many files stand in no column", () => {
    const table = { rows: [], undated: 0, nowhere: 2 };
    const sheet = ii06aSheet({ unit, period, table, simulated: true, toolVersion: "0.1.0" });
    const texts = sheet.rows.slice(0, 8).map(([cell]) => cell?.value);
    expect(texts).toEqual([
      "Biểu số II.06a/VPCP/KSTT",
      "TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
      "Kỳ báo cáo: 2024-Q1 (từ ngày 1/1/2024 đến ngày 31/3/2024)",
      "Mã đơn vị: 18187",
      "Đơn vị báo cáo: Xã Sơn Trung (giả lập)",
      "SỐ LIỆU MÔ PHỎNG, không phải số liệu thật",
      "Đơn vị tính: số hồ sơ",
      "Đếm từ hồ sơ theo cách tính bieu-ii06a, cchc 0.1.0",
    ]);
    expect(sheet.rows[8]?.[0]?.value).toContain("2 hồ sơ");
  });
});
