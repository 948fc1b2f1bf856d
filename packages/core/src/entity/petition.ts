import { defineEntity, type RecordOf } from "./entity.ts";

/**
 * A petition (phản ánh, kiến nghị) that reached the unit. What it says and who sent it are not fields: only its course
 * and how the answer was received.
 */
export const petition = defineEntity({
  id: "petition",
  title: { vi: "Phản ánh, kiến nghị", en: "Petition" },
  meaning: {
    vi: "Một phản ánh, kiến nghị của cá nhân, tổ chức gửi đến đơn vị; không ghi người gửi và nội dung",
    en: "A petition of a person or an organisation to the unit; without its sender and its text",
  },
  fields: {
    about: {
      type: "code",
      title: { vi: "Phân loại", en: "About" },
      meaning: { vi: "Phản ánh, kiến nghị về việc gì", en: "What the petition is about" },
      source: "PETITION_CLASSIFICATION_TTHC, PETITION_CLASSIFICATION_STAFF (Bộ chỉ số 766, 5.1)",
      values: [
        { code: "rules", title: { vi: "quy định hành chính", en: "administrative rules" } },
        { code: "staff", title: { vi: "hành vi, thái độ công chức", en: "behaviour of officials" } },
        { code: "case-file", title: { vi: "việc giải quyết hồ sơ", en: "how a case file was handled" } },
        { code: "other", title: { vi: "việc khác", en: "something else" } },
      ],
    },
    receivedOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày nhận", en: "Received on" },
      meaning: {
        vi: "Ngày người dân gửi; nếu do cơ quan khác chuyển đến thì là ngày chuyển đến gần nhất",
        en: "Day on which it was sent; if another agency passed it on, the day of the latest transfer to this unit",
      },
      source: "Mô tả công thức tính chỉ số 766, mục 5.2",
    },
    dueOn: {
      type: "date",
      ahead: true,
      title: { vi: "Hạn trả lời", en: "Due on" },
      meaning: {
        vi: "Hạn trả lời do hệ thống hoặc văn bản ấn định; trống thì tính theo ngày làm việc",
        en: "Deadline set by the system or a document; when blank, working days are counted",
      },
    },
    withinCompetence: {
      type: "boolean",
      title: { vi: "Thuộc thẩm quyền", en: "Within competence" },
      meaning: { vi: "Thuộc thẩm quyền giải quyết của đơn vị", en: "The unit itself is competent to answer" },
    },
    forwardedOn: {
      type: "date",
      title: { vi: "Ngày chuyển đi", en: "Forwarded on" },
      meaning: {
        vi: "Ngày chuyển đến cơ quan có thẩm quyền; trống khi không chuyển",
        en: "Day on which it was passed to the competent agency; blank when it was not",
      },
    },
    answeredOn: {
      type: "date",
      title: { vi: "Ngày trả lời", en: "Answered on" },
      meaning: {
        vi: "Ngày trả lời, kể cả trả lời từ chối có nêu lý do; trống khi chưa trả lời",
        en: "Day of the answer, a refusal with its reason included; blank while there is none",
      },
    },
    publishable: {
      type: "boolean",
      title: { vi: "Được công khai", en: "May be published" },
      meaning: {
        vi: "Sai khi câu trả lời không được công khai (bí mật, đời tư)",
        en: "False when the answer must not be published (secrets, private life)",
      },
    },
    publishedOn: {
      type: "date",
      title: { vi: "Ngày công khai trả lời", en: "Answer published on" },
      meaning: {
        vi: "Ngày công khai câu trả lời; trống khi chưa công khai",
        en: "Day on which the answer was made public; blank while it is not",
      },
    },
    likes: {
      type: "whole",
      unit: { vi: "lượt", en: "votes" },
      title: { vi: "Lượt hài lòng", en: "Likes" },
      meaning: { vi: "Số lượt đánh giá hài lòng với câu trả lời", en: "Votes of people satisfied with the answer" },
    },
    dislikes: {
      type: "whole",
      unit: { vi: "lượt", en: "votes" },
      title: { vi: "Lượt không hài lòng", en: "Dislikes" },
      meaning: {
        vi: "Số lượt đánh giá không hài lòng với câu trả lời",
        en: "Votes of people not satisfied with the answer",
      },
    },
    repeat: {
      type: "boolean",
      title: { vi: "Phản ánh lại", en: "Sent again" },
      meaning: {
        vi: "Cùng việc được phản ánh, kiến nghị lại sau khi đã trả lời",
        en: "The same matter was raised again after the answer",
      },
    },
    upheld: {
      type: "boolean",
      title: { vi: "Phản ánh đúng", en: "Upheld" },
      meaning: { vi: "Kết quả xác minh là có cơ sở", en: "It was found to be justified" },
    },
  },
  order: [
    ["receivedOn", "dueOn"],
    ["receivedOn", "forwardedOn"],
    ["receivedOn", "answeredOn"],
    ["answeredOn", "publishedOn"],
  ],
});

/** A record of {@link petition}. */
export type Petition = RecordOf<typeof petition>;
