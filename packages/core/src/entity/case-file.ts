import { caseFileClock } from "./case-file-clock.ts";
import { caseFileService } from "./case-file-service.ts";
import { defineEntity, type RecordOf } from "./entity.ts";

/**
 * A case file of an administrative procedure, with what its steps, supplements, extensions, fees, digitised papers and
 * apologies amount to. The nested lists of DongBoHoSoMC are flattened to the fields that measures need; names, numbers
 * and addresses of applicants are not fields and never enter.
 */
export const caseFile = defineEntity({
  id: "case-file",
  title: { vi: "Hồ sơ thủ tục hành chính", en: "Case file" },
  meaning: {
    vi: "Một hồ sơ giải quyết thủ tục hành chính tại bộ phận một cửa; mã bản ghi là mã hồ sơ (MaHoSo)",
    en: "One case file of an administrative procedure at the one-stop shop; its record id is the file number (MaHoSo)",
  },
  fields: {
    procedure: {
      type: "text",
      title: { vi: "Mã thủ tục", en: "Procedure" },
      meaning: { vi: "Mã thủ tục hành chính, ví dụ 2.000815", en: "Code of the procedure, such as 2.000815" },
      source: "MaTTHC (DongBoHoSoMC)",
    },
    channel: {
      type: "code",
      title: { vi: "Kênh nộp", en: "Channel" },
      meaning: {
        vi: "Kênh thực hiện; để trống được tính là trực tiếp theo Quyết định 766",
        en: "How it was filed; blank counts as in person under Decision 766",
      },
      source: "KenhThucHien (DongBoHoSoMC)",
      values: [
        { code: "in-person", official: "1", title: { vi: "trực tiếp", en: "in person" } },
        { code: "online", official: "2", title: { vi: "trực tuyến", en: "online" } },
        { code: "postal", official: "3", title: { vi: "bưu chính công ích", en: "by public post" } },
      ],
    },
    filedBy: {
      type: "code",
      title: { vi: "Người nộp trực tuyến", en: "Filed online by" },
      meaning: { vi: "Ai thao tác nộp hồ sơ trực tuyến", en: "Who did the online filing" },
      values: [
        { code: "self", title: { vi: "người dân tự nộp", en: "the applicant alone" } },
        { code: "assisted", title: { vi: "được hướng dẫn", en: "the applicant with help" } },
        { code: "official", title: { vi: "công chức nộp thay", en: "an official in their place" } },
      ],
    },
    status: {
      type: "code",
      required: true,
      title: { vi: "Trạng thái", en: "Status" },
      meaning: { vi: "Trạng thái hồ sơ tại hệ thống một cửa", en: "Status of the file in the one-stop system" },
      source: "TrangThaiHoSo (DongBoHoSoMC)",
      values: [
        { code: "registered", official: "1", title: { vi: "mới đăng ký", en: "newly registered" } },
        { code: "received", official: "2", title: { vi: "được tiếp nhận", en: "received" } },
        { code: "refused", official: "3", title: { vi: "không được tiếp nhận", en: "not accepted" } },
        { code: "processing", official: "4", title: { vi: "đang xử lý", en: "being processed" } },
        {
          code: "supplement-asked",
          official: "5",
          title: { vi: "yêu cầu bổ sung giấy tờ", en: "supplement asked for" },
        },
        {
          code: "payment-asked",
          official: "6",
          title: { vi: "yêu cầu thực hiện nghĩa vụ tài chính", en: "payment asked for" },
        },
        {
          code: "withdrawn",
          official: "7",
          title: { vi: "công dân yêu cầu rút hồ sơ", en: "withdrawn by the applicant" },
        },
        { code: "stopped", official: "8", title: { vi: "dừng xử lý", en: "processing stopped" } },
        { code: "finished", official: "9", title: { vi: "đã xử lý xong", en: "finished" } },
        { code: "returned", official: "10", title: { vi: "đã trả kết quả", en: "result returned" } },
      ],
    },
    portalStatus: {
      type: "text",
      title: { vi: "Trạng thái trên Cổng", en: "Status on the portal" },
      meaning: {
        vi: "Mã trạng thái của cùng hồ sơ trên Cổng Dịch vụ công quốc gia (1–10), để đối chiếu",
        en: "Official status number of the same file on the national portal (1–10), for comparison",
      },
      source: "TrangThaiHoSo (Cổng DVCQG)",
    },
    ...caseFileClock,
    ...caseFileService,
  },
  order: [
    ["receivedAt", "dueAt"],
    ["receivedAt", "endedAt"],
    ["endedAt", "returnedAt"],
    ["receivedAt", "supplementAskedAt"],
    ["supplementAskedAt", "supplementGivenAt"],
  ],
});

/** A record of {@link caseFile}. */
export type CaseFile = RecordOf<typeof caseFile>;
