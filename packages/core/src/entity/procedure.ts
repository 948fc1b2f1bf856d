import { defineEntity, type RecordOf } from "./entity.ts";

/**
 * A procedure that the commune handles: how it is made public, how far it can be done online, whether the one-stop shop,
 * interlinked handling and ISO cover it. When any of these changes, the old record ends and a new one begins.
 */
export const procedure = defineEntity({
  id: "procedure",
  title: { vi: "Thủ tục hành chính", en: "Procedure" },
  meaning: {
    vi: "Một thủ tục hành chính thuộc thẩm quyền giải quyết của đơn vị trong một khoảng thời gian",
    en: "One administrative procedure under the unit's authority over a stretch of time",
  },
  fields: {
    procedure: {
      type: "text",
      required: true,
      title: { vi: "Mã thủ tục", en: "Procedure code" },
      meaning: { vi: "Mã thủ tục hành chính, ví dụ 2.000815", en: "Code of the procedure, such as 2.000815" },
      source: "MaTTHC (DongBoHoSoMC)",
    },
    field: {
      type: "text",
      title: { vi: "Mã lĩnh vực", en: "Field" },
      meaning: { vi: "Mã lĩnh vực của thủ tục", en: "Code of the field that the procedure belongs to" },
      source: "MaLinhVuc (DongBoHoSoMC)",
    },
    validFrom: {
      type: "date",
      ahead: true,
      title: { vi: "Áp dụng từ", en: "Valid from" },
      meaning: {
        vi: "Ngày đầu tiên bản ghi này đúng; trống khi đúng từ trước",
        en: "First day on which this record holds; blank when it always did",
      },
    },
    validTo: {
      type: "date",
      ahead: true,
      title: { vi: "Hết áp dụng từ", en: "No longer valid from" },
      meaning: {
        vi: "Ngày đầu tiên bản ghi này không còn đúng (thủ tục bị bãi bỏ hoặc có bản ghi mới); trống khi còn đúng",
        en: "First day on which this record no longer holds (repealed, or a new record begins); blank while it holds",
      },
    },
    posted: {
      type: "boolean",
      title: { vi: "Niêm yết tại trụ sở", en: "Posted at the office" },
      meaning: {
        vi: "Thủ tục được niêm yết tại nơi tiếp nhận, người dân nhìn thấy được",
        en: "The procedure is posted where people hand in files, in plain sight",
      },
      source: "NĐ 61/2018/NĐ-CP, tiêu chí 6; Luật 10/2022/QH15, Điều 11 khoản 13",
    },
    postedOnline: {
      type: "boolean",
      title: { vi: "Công khai điện tử", en: "Published online" },
      meaning: {
        vi: "Thủ tục được công khai trên trang, cổng thông tin điện tử",
        en: "The procedure is published on the commune's website or a portal",
      },
      source: "NĐ 61/2018/NĐ-CP, tiêu chí 6",
    },
    contentComplete: {
      type: "boolean",
      title: { vi: "Đủ nội dung", en: "All components there" },
      meaning: {
        vi: "Nội dung công khai có đủ các bộ phận của thủ tục",
        en: "What is published has every component that a procedure must have",
      },
      source: "NĐ 63/2010/NĐ-CP, Điều 8 khoản 2",
    },
    inOneStop: {
      type: "boolean",
      title: { vi: "Thực hiện qua một cửa", en: "In the one-stop shop" },
      meaning: {
        vi: "Thủ tục được tiếp nhận và trả kết quả tại bộ phận một cửa",
        en: "Files are taken and results handed over at the one-stop shop",
      },
      source: "Biểu II.07b/VPCP/KSTT",
    },
    electronic: {
      type: "boolean",
      title: { vi: "Quy trình điện tử", en: "Electronic process" },
      meaning: {
        vi: "Thủ tục được xử lý trên hệ thống một cửa điện tử",
        en: "Files are handled in the electronic one-stop system",
      },
      source: "Biểu II.07b/VPCP/KSTT (quy trình nội bộ điện tử)",
    },
    interlinkEligible: {
      type: "boolean",
      title: { vi: "Thuộc danh mục liên thông", en: "To be interlinked" },
      meaning: {
        vi: "Thủ tục có trong danh mục thực hiện liên thông đã công bố",
        en: "The procedure is on the published list of interlinked procedures",
      },
    },
    interlinked: {
      type: "boolean",
      title: { vi: "Đã thực hiện liên thông", en: "Interlinked" },
      meaning: {
        vi: "Người dân nộp một nơi, các cơ quan tự chuyển cho nhau",
        en: "People file once; the agencies pass it on among themselves",
      },
    },
    serviceLevel: {
      type: "code",
      title: { vi: "Mức độ dịch vụ công", en: "Level of online service" },
      meaning: {
        vi: "Mức độ dịch vụ công trực tuyến; mức 3 và 4 cũ đọc thành một phần và toàn trình",
        en: "How far it can be done online; the former levels 3 and 4 are read as partial and full",
      },
      source: "MucDo; NĐ 42/2022/NĐ-CP, NĐ 224/2026/NĐ-CP",
      values: [
        {
          code: "information",
          official: "2",
          title: { vi: "cung cấp thông tin (mức 1, 2 cũ)", en: "information only (former levels 1, 2)" },
        },
        { code: "partial", official: "3", title: { vi: "một phần (mức 3 cũ)", en: "partial (former level 3)" } },
        { code: "full", official: "4", title: { vi: "toàn trình (mức 4 cũ)", en: "full (former level 4)" } },
      ],
    },
    fullEligible: {
      type: "boolean",
      title: { vi: "Đủ điều kiện toàn trình", en: "Eligible for the full process" },
      meaning: {
        vi: "Thủ tục được đánh dấu đủ điều kiện cung cấp toàn trình",
        en: "The procedure is ticked as eligible for a full online process",
      },
      source: "Cơ sở dữ liệu quốc gia về TTHC",
    },
    hasFee: {
      type: "boolean",
      title: { vi: "Có phí, lệ phí", en: "Has a fee" },
      meaning: { vi: "Thủ tục có phí hoặc lệ phí", en: "A fee is due for the procedure" },
    },
    iso: {
      type: "boolean",
      title: { vi: "Áp dụng ISO 9001", en: "Under ISO 9001" },
      meaning: {
        vi: "Thủ tục nằm trong phạm vi hệ thống quản lý chất lượng",
        en: "The procedure is within the scope of the quality management system",
      },
      source: "19/2014/QĐ-TTg (được sửa đổi)",
    },
  },
  order: [["validFrom", "validTo"]],
});

/** A record of {@link procedure}. */
export type Procedure = RecordOf<typeof procedure>;
