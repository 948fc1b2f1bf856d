import type { Period, PlainDate } from "@cchc/core";
import type { SheetCell } from "@cchc/workbook";
import type { FilledForm } from "./filled-form.ts";

/** Widths of the 13 columns, in letters. */
export const formWidths = [5, 28, 16, 10, 12, 10, 16, 9, 9, 9, 14, 9, 9] as const;

/** What the reader takes a code of a unit for; another code would be cut. */
const plainCode = /^[\w.-]+$/;

/** All rows above the figures: what the form is, of whom and when, the merged headers, the numbers of columns. */
export function formHead({
  unit,
  period,
  table,
  simulated,
  toolVersion,
}: FilledForm): readonly (readonly SheetCell[])[] {
  const code = plainCode.test(unit.code) ? `Mã đơn vị: ${unit.code}` : `Mã đơn vị (${unit.code})`;
  const outside = table.nowhere === 0 ? [] : [[{ value: leftOut(table.nowhere) }]];
  return [
    [{ value: "Biểu số II.06a/VPCP/KSTT", look: "title" }],
    [{ value: "TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", look: "title" }],
    [{ value: periodText(period) }],
    [{ value: code }],
    [{ value: `Đơn vị báo cáo: ${unit.name}` }],
    ...(simulated ? [[{ value: "SỐ LIỆU MÔ PHỎNG, không phải số liệu thật", look: "title" as const }]] : []),
    [{ value: "Đơn vị tính: số hồ sơ" }],
    [{ value: `Đếm từ hồ sơ theo cách tính bieu-ii06a, cchc ${toolVersion}` }],
    ...outside,
    [],
    ...headers,
  ];
}

function leftOut(count: number): string {
  return `Ngoài các cột của biểu: ${count} hồ sơ dừng xử lý, chờ bổ sung, chờ nghĩa vụ tài chính, hoặc kết thúc không rõ ngày`;
}

/** Days are always told: a quarter by its number alone would run from the 15th to the 14th. */
function periodText({ kind, text, first, last }: Period): string {
  const days = `từ ngày ${dayText(first)} đến ngày ${dayText(last)}`;
  return kind === "explicit" ? `Kỳ báo cáo: ${days}` : `Kỳ báo cáo: ${text} (${days})`;
}

function dayText(day: PlainDate): string {
  return day.split("-").map(Number).reverse().join("/");
}

const blank: SheetCell = { value: "", span: "covered" };

function head(value: string, span?: SheetCell["span"]): SheetCell {
  return { value, look: "form-head", ...(span === undefined ? {} : { span }) };
}

function deep(value: string, rows = 2): SheetCell {
  return head(value, { rows });
}

const headers: readonly (readonly SheetCell[])[] = [
  [
    ...[deep("TT", 3), deep("Lĩnh vực", 3)],
    ...[head("Số hồ sơ nhận giải quyết", { columns: 4 }), blank, blank, blank],
    ...[head("Số hồ sơ đã giải quyết", { columns: 4 }), blank, blank, blank],
    ...[head("Số hồ sơ đang giải quyết", { columns: 3 }), blank, blank],
  ],
  [
    ...[blank, blank, deep("Tổng số"), head("Trong kỳ", { columns: 2 }), blank, deep("Từ kỳ trước")],
    ...[deep("Tổng số"), deep("Trước hạn"), deep("Đúng hạn"), deep("Quá hạn")],
    ...[deep("Tổng số"), deep("Trong hạn"), deep("Quá hạn")],
  ],
  [
    blank,
    blank,
    blank,
    head("Trực tuyến"),
    head("Trực tiếp, dịch vụ bưu chính"),
    ...Array.from({ length: 8 }, () => blank),
  ],
  [
    ...["(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)", "(9)", "(10)"],
    ...["(11)=(12)+(13)", "(12)", "(13)"],
  ].map((value) => head(value)),
];
