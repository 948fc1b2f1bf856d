import { defineEntity, type RecordOf } from "./entity.ts";

/** What a plan is about; its items carry the same code. */
export const planKinds = [
  { code: "cchc", title: { vi: "cải cách hành chính hằng năm", en: "yearly administrative reform" } },
  { code: "communication", title: { vi: "tuyên truyền cải cách hành chính", en: "communication on reform" } },
  { code: "resolution-implementation", title: { vi: "triển khai nghị quyết", en: "implementation of the resolution" } },
  { code: "inspection", title: { vi: "kiểm tra", en: "inspection" } },
  { code: "training", title: { vi: "đào tạo, bồi dưỡng", en: "training" } },
  { code: "other", title: { vi: "kế hoạch khác", en: "another plan" } },
] as const;

/** A plan that the commune has to issue. One that was never issued is recorded without `signedOn`. */
export const plan = defineEntity({
  id: "plan",
  title: { vi: "Kế hoạch", en: "Plan" },
  meaning: {
    vi: "Một kế hoạch mà UBND xã phải ban hành; chưa ban hành thì để trống ngày ký",
    en: "A plan that the commune's People's Committee has to issue; without a date of signature while it is not",
  },
  fields: {
    kind: {
      type: "code",
      required: true,
      title: { vi: "Loại kế hoạch", en: "Kind" },
      meaning: { vi: "Kế hoạch về việc gì", en: "What the plan is about" },
      values: planKinds,
    },
    coversFrom: {
      type: "date",
      ahead: true,
      required: true,
      title: { vi: "Áp dụng từ ngày", en: "Covers from" },
      meaning: {
        vi: "Ngày đầu của thời gian mà kế hoạch bao quát, ví dụ 01/01",
        en: "First day that the plan covers, such as 1 January",
      },
    },
    coversTo: {
      type: "date",
      ahead: true,
      required: true,
      title: { vi: "Áp dụng đến ngày", en: "Covers to" },
      meaning: {
        vi: "Ngày cuối của thời gian mà kế hoạch bao quát, ví dụ 31/12",
        en: "Last day that the plan covers, such as 31 December",
      },
    },
    askedOn: {
      type: "date",
      title: { vi: "Ngày văn bản yêu cầu", en: "Asked for on" },
      meaning: {
        vi: "Ngày của văn bản làm phát sinh kế hoạch: kế hoạch của tỉnh, nghị quyết của HĐND",
        en: "Date of the document that calls for the plan: the province's plan, the council's resolution",
      },
    },
    dueOn: {
      type: "date",
      ahead: true,
      title: { vi: "Hạn ban hành", en: "Due on" },
      meaning: {
        vi: "Hạn ban hành do cấp trên ấn định bằng ngày cụ thể; trống khi không ấn định",
        en: "Day by which a higher authority wants it issued; blank when none was named",
      },
    },
    signedOn: {
      type: "date",
      title: { vi: "Ngày ký", en: "Signed on" },
      meaning: {
        vi: "Ngày ký ban hành; trống khi chưa ban hành",
        en: "Date of signature; blank while it is not issued",
      },
    },
  },
  order: [
    ["coversFrom", "coversTo"],
    ["askedOn", "dueOn"],
  ],
});

/** A record of {@link plan}. */
export type Plan = RecordOf<typeof plan>;
