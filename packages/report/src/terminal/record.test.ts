import { parsePlainDateTime as at, caseFile, Exact, indexScore, parsePeriod, petition, unitFacts } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import { describe, expect, it } from "vitest";
import { en, vi } from "../../test/demo.ts";
import { renderRecord } from "./record.ts";
import type { TerminalStyle } from "./terminal-style.ts";

const context = { period: parsePeriod("2026-Q1"), calendar: vietnamCalendar() };

/** Received on a Tuesday, waiting for papers over Tết, finished the day before it was due. */
const overTet = {
  id: "000.19.44.H44-260210-0007",
  unit: "18133",
  procedure: "2.000815",
  channel: "online",
  status: "finished",
  receivedAt: at("2026-02-10 08:15"),
  dueAt: at("2026-03-04 16:30"),
  supplements: 1,
  supplementAskedAt: at("2026-02-12 10:00"),
  supplementGivenAt: at("2026-02-25 09:00"),
  endedAt: at("2026-03-03 15:45"),
  fee: 1_250_000,
  paidOnline: true,
} as const;

function page(record: object, style: TerminalStyle): string {
  return renderRecord({ entity: caseFile, record: { ...overTet, ...record }, context, style });
}

describe("a case file", () => {
  it("over Tết with a supplement shows every field, every day that does not count, and the sum, in Vietnamese", () => {
    expect(page({}, vi)).toBe(`Hồ sơ thủ tục hành chính 000.19.44.H44-260210-0007
  Mã bản ghi: 000.19.44.H44-260210-0007
  Mã đơn vị: 18133
  Mã thủ tục: 2.000815
  Kênh nộp: trực tuyến
  Trạng thái: đã xử lý xong
  Ngày giờ tiếp nhận: 10/02/2026 08:15:00
  Ngày giờ hẹn trả: 04/03/2026 16:30:00
  Ngày giờ kết thúc xử lý: 03/03/2026 15:45:00
  Số lần yêu cầu bổ sung: 1 lần
  Ngày giờ yêu cầu bổ sung: 12/02/2026 10:00:00
  Ngày giờ nộp bổ sung: 25/02/2026 09:00:00
  Phí, lệ phí phải nộp: 1.250.000 đồng
  Thanh toán trực tuyến: có

Cách tính thời gian
  Tiếp nhận 10/02/2026 08:15:00, kết thúc 03/03/2026 15:45:00 (không tính ngày tiếp nhận)
  Dừng chờ bổ sung từ 12/02/2026 10:00:00 đến 25/02/2026 09:00:00
    13/02/2026: chờ bổ sung, không tính
    16/02/2026: Tết Nguyên đán (9441/TB-BNV 2025)
    17/02/2026: Tết Nguyên đán (mùng 1) (9441/TB-BNV 2025)
    18/02/2026: Tết Nguyên đán (9441/TB-BNV 2025)
    19/02/2026: Tết Nguyên đán (9441/TB-BNV 2025)
    20/02/2026: Tết Nguyên đán (9441/TB-BNV 2025)
    23/02/2026: chờ bổ sung, không tính
    24/02/2026: chờ bổ sung, không tính
    25/02/2026: chờ bổ sung, không tính
  21 ngày sau ngày tiếp nhận − 11 ngày nghỉ − 4 ngày chờ bổ sung = 6 ngày làm việc
  Theo chỉ tiêu 2.1 của Quyết định 766: đúng hạn
  Theo biểu II.06a: trước hạn`);
  });

  it("says the same in English", () => {
    const text = page({}, en);
    expect(text).toContain("Case file 000.19.44.H44-260210-0007\n  Record id:");
    expect(text).toContain("  Channel: online\n");
    expect(text).toContain("  Fees due: 1,250,000 VND\n  Paid online: yes\n");
    expect(text).toContain("\n    16 February 2026: Lunar New Year (9441/TB-BNV 2025)\n");
    expect(text).toContain(
      "\n  21 days after receipt − 11 days off − 4 days of waiting = 6 working days\n  By metric 2.1 of Decision 766: on time\n  By form II.06a: early",
    );
  });

  it("names a Saturday that was worked for a day off, and counts it", () => {
    const text = page({ receivedAt: at("2026-01-08 08:00"), endedAt: at("2026-01-12 08:00"), ...noSupplement }, vi);
    expect(text).toMatch(/10\/01\/2026: .+: tính là ngày làm việc\n/);
    expect(text).toContain("4 ngày sau ngày tiếp nhận − 1 ngày nghỉ − 0 ngày chờ bổ sung = 3 ngày làm việc");
  });

  it("that is open is counted to the end of the period", () => {
    const text = page({ status: "processing", endedAt: undefined }, vi);
    expect(text).toContain("Tiếp nhận 10/02/2026 08:15:00, chưa kết thúc; tính đến 31/03/2026 23:59:59\n");
    expect(text).toContain("Theo chỉ tiêu 2.1 của Quyết định 766: đang xử lý, quá hạn\n");
  });

  it("received in a year without a calendar says so in place of its clock", () => {
    const old = { receivedAt: at("2019-02-10 08:15") };
    expect(page(old, vi)).toContain(
      "\nCách tính thời gian\n  Lịch vn-public-service (bản 2026-11-23) chỉ có ngày nghỉ của các năm 2021–2026",
    );
    expect(page(old, en)).toContain("\nHow the time was counted\n  Calendar vn-public-service");
    expect(page(old, en)).not.toContain("working days\n");
  });

  it("that was never received has no clock", () => {
    expect(page({ status: "registered", receivedAt: undefined }, en)).not.toContain("How the time was counted");
  });
});

const noSupplement = { supplements: 0, supplementAskedAt: undefined, supplementGivenAt: undefined };

describe("a record of another entity", () => {
  it("shows its fields alone: days, yes or no, whole and exact numbers with their units", () => {
    const sent = { id: "PA-1", unit: "18133", receivedOn: "2026-02-10", about: "staff", upheld: false, likes: 1200 };
    expect(renderRecord({ entity: petition, record: sent, context, style: vi })).toBe(`Phản ánh, kiến nghị PA-1
  Mã bản ghi: PA-1
  Mã đơn vị: 18133
  Phân loại: hành vi, thái độ công chức
  Ngày nhận: 10/02/2026
  Lượt hài lòng: 1.200 lượt
  Phản ánh đúng: không`);
    const scored = { id: "1", unit: "18133", score: Exact.of("83.456") };
    expect(renderRecord({ entity: indexScore, record: scored, context, style: en })).toContain("83.46");
  });

  it("shows a code that the entity does not know as it stands, and hostile names as escapes", () => {
    const strange = { id: "\u001b[2J", unit: "18133", receivedOn: "2026-02-10", about: "weather\u202e" };
    const text = renderRecord({ entity: petition, record: strange, context, style: en });
    expect(text).toContain("Petition \\u{1b}[2J\n");
    expect(text).toContain("About: weather\\u{202e}\n");
    expect(text).not.toMatch(/[^\P{C}\n]/u);
  });

  it("leaves out fields that it does not have", () => {
    const facts = { id: "1", unit: "18133", asOf: "2026-01-01", villages: 12 };
    expect(renderRecord({ entity: unitFacts, record: facts, context, style: en })).not.toContain("Population");
  });
});
