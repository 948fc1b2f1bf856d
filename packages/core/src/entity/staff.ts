import { defineEntity, type RecordOf } from "./entity.ts";

/**
 * A member of staff in one post over a stretch of time: skills, post, and share of working time at the one-stop counter.
 * When any of these changes, the old record ends and a new one begins. Members are opaque ids, never names.
 */
export const staff = defineEntity({
  id: "staff",
  title: { vi: "Cán bộ, công chức", en: "Member of staff" },
  meaning: {
    vi: "Một người làm việc ở một vị trí trong một khoảng thời gian; không ghi tên, số định danh",
    en: "One person in one post over a stretch of time; without name or identity number",
  },
  fields: {
    kind: {
      type: "code",
      required: true,
      title: { vi: "Đối tượng", en: "Kind" },
      meaning: {
        vi: "Cán bộ, công chức tính vào biên chế; hai loại sau thì không",
        en: "Officials and civil servants count against the quota, the other two do not",
      },
      values: [
        { code: "official", title: { vi: "cán bộ", en: "elected or appointed official" } },
        { code: "civil-servant", title: { vi: "công chức", en: "civil servant" } },
        { code: "part-time", title: { vi: "người hoạt động không chuyên trách", en: "part-time worker" } },
        { code: "contract", title: { vi: "lao động hợp đồng", en: "contract worker" } },
      ],
    },
    post: {
      type: "text",
      title: { vi: "Mã vị trí việc làm", en: "Post" },
      meaning: {
        vi: "Mã vị trí việc làm theo đề án được phê duyệt",
        en: "Code of the post in the approved plan of posts",
      },
    },
    from: {
      type: "date",
      ahead: true,
      title: { vi: "Từ ngày", en: "From" },
      meaning: {
        vi: "Ngày đầu tiên bản ghi này đúng; trống khi đúng từ trước",
        en: "First day on which this record holds; blank when it always did",
      },
    },
    to: {
      type: "date",
      ahead: true,
      title: { vi: "Hết từ ngày", en: "No longer from" },
      meaning: {
        vi: "Ngày đầu tiên bản ghi này không còn đúng (thôi việc, chuyển đi, có bản ghi mới); trống khi còn đúng",
        en: "First day on which this record no longer holds (left, moved, or a new record begins); blank while it holds",
      },
    },
    inApprovedPost: {
      type: "boolean",
      title: { vi: "Đúng vị trí việc làm", en: "In an approved post" },
      meaning: {
        vi: "Được bố trí vào vị trí có trong đề án vị trí việc làm và đúng yêu cầu của vị trí",
        en: "Placed in a post of the approved plan, and meeting what the post asks for",
      },
    },
    qualified: {
      type: "boolean",
      title: { vi: "Đạt chuẩn trình độ", en: "Qualified" },
      meaning: {
        vi: "Trình độ đào tạo đạt tiêu chuẩn của chức danh tại thời điểm của bản ghi",
        en: "Education meets the standard of the position that was in force at the time of the record",
      },
      source: "TT 13/2019/TT-BNV; NĐ 170/2025/NĐ-CP",
    },
    itCertified: {
      type: "boolean",
      title: { vi: "Có chứng chỉ CNTT", en: "IT certificate" },
      meaning: { vi: "Có chứng chỉ kỹ năng sử dụng CNTT cơ bản", en: "Holds a certificate of basic IT skills" },
      source: "TT 13/2019/TT-BNV",
    },
    itTested: {
      type: "boolean",
      title: { vi: "Đã kiểm tra kỹ năng CNTT", en: "IT skills tested" },
      meaning: { vi: "Đã làm bài kiểm tra kỹ năng CNTT", en: "Has sat a test of IT skills" },
    },
    itTestPassed: {
      type: "boolean",
      title: { vi: "Đạt kiểm tra kỹ năng CNTT", en: "IT test passed" },
      meaning: {
        vi: "Kết quả bài kiểm tra gần nhất là đạt; trống khi chưa kiểm tra",
        en: "The latest test was passed; blank when there was none",
      },
    },
    counter: {
      type: "boolean",
      title: { vi: "Làm việc tại một cửa", en: "At the one-stop counter" },
      meaning: {
        vi: "Được phân công tiếp nhận và trả kết quả tại bộ phận một cửa",
        en: "Assigned to take files and hand over results at the one-stop shop",
      },
    },
    fullTime: {
      type: "boolean",
      title: { vi: "Chuyên trách", en: "Full-time" },
      meaning: {
        vi: "Chỉ làm việc tại bộ phận một cửa, không kiêm nhiệm",
        en: "Works at the one-stop shop alone, with no other duty",
      },
    },
    fte: {
      type: "decimal",
      unit: { vi: "người quy đổi", en: "full-time equivalents" },
      title: { vi: "Thời gian tại một cửa", en: "Time at the counter" },
      meaning: {
        vi: "Phần thời gian làm việc dành cho bộ phận một cửa: 1 là toàn bộ, 0,5 là một nửa",
        en: "Share of working time that goes to the one-stop shop: 1 is all of it, 0.5 is half",
      },
    },
  },
  order: [["from", "to"]],
});

/** A record of {@link staff}. */
export type Staff = RecordOf<typeof staff>;
