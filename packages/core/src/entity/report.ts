import { defineEntity, type RecordOf } from "./entity.ts";

/** A report that is due. One that was never sent is recorded without `sentOn`. */
export const report = defineEntity({
  id: "report",
  title: { vi: "Báo cáo", en: "Report" },
  meaning: {
    vi: "Một báo cáo phải gửi; chưa gửi thì vẫn ghi, để trống ngày gửi",
    en: "A report that has to be sent; recorded also when it was not, without a date of sending",
  },
  fields: {
    kind: {
      type: "code",
      required: true,
      title: { vi: "Loại báo cáo", en: "Kind" },
      meaning: { vi: "Báo cáo về việc gì", en: "What the report is about" },
      values: [
        { code: "cchc", title: { vi: "cải cách hành chính định kỳ", en: "periodic, on administrative reform" } },
        { code: "tthc", title: { vi: "kiểm soát thủ tục hành chính", en: "control of procedures" } },
        { code: "resolution", title: { vi: "thực hiện nghị quyết", en: "on the resolution" } },
        { code: "other", title: { vi: "báo cáo khác", en: "another report" } },
      ],
    },
    addressee: {
      type: "code",
      title: { vi: "Nơi nhận", en: "Addressee" },
      meaning: { vi: "Cơ quan phải nhận báo cáo", en: "Who has to get the report" },
      values: [
        { code: "higher", title: { vi: "cơ quan cấp trên", en: "a higher authority" } },
        { code: "council", title: { vi: "Hội đồng nhân dân xã", en: "the commune's People's Council" } },
        { code: "front", title: { vi: "Ủy ban MTTQ xã", en: "the commune's Fatherland Front" } },
      ],
    },
    coversFrom: {
      type: "date",
      ahead: true,
      title: { vi: "Kỳ báo cáo từ ngày", en: "Covers from" },
      meaning: {
        vi: "Ngày đầu của kỳ báo cáo, ví dụ 15/12",
        en: "First day of the reporting period, such as 15 December",
      },
      source: "09/2019/NĐ-CP",
    },
    coversTo: {
      type: "date",
      ahead: true,
      title: { vi: "Kỳ báo cáo đến ngày", en: "Covers to" },
      meaning: {
        vi: "Ngày chốt số liệu của kỳ báo cáo, ví dụ 14/3",
        en: "Last day of the reporting period, such as 14 March",
      },
      source: "09/2019/NĐ-CP",
    },
    dueOn: {
      type: "date",
      ahead: true,
      required: true,
      title: { vi: "Hạn gửi", en: "Due on" },
      meaning: { vi: "Hạn gửi báo cáo", en: "Day by which it has to be sent" },
    },
    sentOn: {
      type: "date",
      title: { vi: "Ngày gửi", en: "Sent on" },
      meaning: {
        vi: "Ngày gửi trên hệ thống hoặc theo sổ văn bản đi; trống khi chưa gửi",
        en: "Day of sending by the system or the register; blank while it was not",
      },
    },
  },
  order: [["coversFrom", "coversTo"]],
});

/** A record of {@link report}. */
export type Report = RecordOf<typeof report>;
