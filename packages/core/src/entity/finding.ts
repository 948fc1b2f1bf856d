import { defineEntity, type RecordOf } from "./entity.ts";

/** A shortcoming that an inspection, an audit or an inspectorate found and wants put right. */
export const finding = defineEntity({
  id: "finding",
  title: { vi: "Tồn tại, kiến nghị sau kiểm tra", en: "Finding" },
  meaning: {
    vi: "Một tồn tại hoặc kiến nghị xử lý sau kiểm tra, thanh tra, kiểm toán",
    en: "A shortcoming to be put right after an inspection or an audit",
  },
  fields: {
    source: {
      type: "code",
      required: true,
      title: { vi: "Nguồn", en: "Source" },
      meaning: { vi: "Ai phát hiện", en: "Who found it" },
      values: [
        { code: "internal", title: { vi: "tự kiểm tra", en: "internal inspection" } },
        { code: "higher", title: { vi: "kiểm tra của cấp trên", en: "inspection by a higher authority" } },
        { code: "inspectorate", title: { vi: "thanh tra", en: "an inspectorate" } },
        { code: "audit", title: { vi: "kiểm toán", en: "an audit" } },
      ],
    },
    foundOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày kết luận", en: "Found on" },
      meaning: { vi: "Ngày của kết luận, biên bản", en: "Date of the conclusion or record" },
    },
    dueOn: {
      type: "date",
      ahead: true,
      title: { vi: "Hạn khắc phục", en: "Due on" },
      meaning: { vi: "Hạn phải khắc phục xong", en: "Day by which it has to be put right" },
    },
    closedOn: {
      type: "date",
      title: { vi: "Ngày khắc phục xong", en: "Closed on" },
      meaning: {
        vi: "Ngày được xác nhận đã khắc phục; trống khi chưa",
        en: "Day on which it was confirmed as put right; blank while it is not",
      },
    },
    amount: {
      type: "whole",
      unit: { vi: "đồng", en: "VND" },
      title: { vi: "Số tiền kiến nghị xử lý", en: "Amount" },
      meaning: {
        vi: "Số tiền phải thu hồi, nộp, giảm trừ; trống khi không có",
        en: "Money to be recovered or paid; blank when there is none",
      },
    },
    amountDone: {
      type: "whole",
      unit: { vi: "đồng", en: "VND" },
      title: { vi: "Số tiền đã xử lý", en: "Amount settled" },
      meaning: { vi: "Số tiền đã thu hồi, nộp, giảm trừ", en: "Money recovered or paid so far" },
    },
  },
  order: [
    ["foundOn", "dueOn"],
    ["foundOn", "closedOn"],
  ],
});

/** A record of {@link finding}. */
export type Finding = RecordOf<typeof finding>;
