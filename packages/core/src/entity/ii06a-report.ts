import { defineEntity, type RecordOf } from "./entity.ts";

const files = { vi: "hồ sơ", en: "files" } as const;
const column = (number: number, vi: string, en: string) =>
  ({
    type: "whole",
    required: true,
    unit: files,
    title: { vi: `(${number}) ${vi}`, en: `(${number}) ${en}` },
    meaning: { vi: `Cột ${number} của biểu II.06a`, en: `Column ${number} of form II.06a` },
    source: "Biểu II.06a/VPCP/KSTT",
  }) as const;

/** The figures that a unit reported in form II.06a for one reporting period, to be held against its own balance and its records. */
export const ii06aReport = defineEntity({
  id: "ii06a-report",
  title: { vi: "Số báo cáo biểu II.06a", en: "Report on form II.06a" },
  meaning: {
    vi: "Một dòng tổng của biểu II.06a/VPCP/KSTT mà đơn vị đã báo cáo",
    en: "The total row of form II.06a/VPCP/KSTT as the unit reported it",
  },
  fields: {
    firstDay: {
      type: "date",
      ahead: true,
      required: true,
      title: { vi: "Từ ngày", en: "From" },
      meaning: { vi: "Ngày đầu kỳ báo cáo", en: "First day of the reporting period" },
    },
    lastDay: {
      type: "date",
      ahead: true,
      required: true,
      title: { vi: "Đến ngày", en: "To" },
      meaning: { vi: "Ngày cuối kỳ báo cáo", en: "Last day of the reporting period" },
    },
    received: column(3, "Tiếp nhận: tổng", "Received: total"),
    receivedOnline: column(4, "Tiếp nhận trực tuyến trong kỳ", "Received online in the period"),
    receivedInPerson: column(
      5,
      "Tiếp nhận trực tiếp, bưu chính trong kỳ",
      "Received in person or by post in the period",
    ),
    carriedOver: column(6, "Từ kỳ trước chuyển qua", "Carried over from the period before"),
    done: column(7, "Đã giải quyết: tổng", "Done: total"),
    doneEarly: column(8, "Giải quyết trước hạn", "Done early"),
    doneOnTime: column(9, "Giải quyết đúng hạn", "Done on time"),
    doneLate: column(10, "Giải quyết quá hạn", "Done late"),
    pending: column(11, "Đang giải quyết: tổng", "Pending: total"),
    pendingInTime: column(12, "Đang giải quyết trong hạn", "Pending in time"),
    pendingLate: column(13, "Đang giải quyết quá hạn", "Pending late"),
  },
  order: [["firstDay", "lastDay"]],
});

/** A record of {@link ii06aReport}. */
export type Ii06aReport = RecordOf<typeof ii06aReport>;
