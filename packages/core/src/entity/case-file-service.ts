import type { Field } from "./field.ts";

/** Fields of a case file that say how the applicant was served: letters, fees, papers, the result. */
export const caseFileService = {
  writtenRefusal: {
    type: "boolean",
    title: { vi: "Có văn bản từ chối", en: "Refused in writing" },
    meaning: { vi: "Có phiếu từ chối nêu lý do (Mẫu 03)", en: "A refusal with its reason was issued (form 03)" },
    source: "TT 03/2025/TT-VPCP, Mẫu 03",
  },
  apologyAt: {
    type: "date",
    title: { vi: "Ngày xin lỗi", en: "Apology dated" },
    meaning: {
      vi: "Ngày văn bản xin lỗi và đề nghị gia hạn (Mẫu 04)",
      en: "Date of the letter of apology (form 04)",
    },
    source: "TT 03/2025/TT-VPCP, Mẫu 04",
  },
  reviewReturns: {
    type: "whole",
    unit: { vi: "lần", en: "times" },
    title: { vi: "Số lần bị trả lại khi thẩm định", en: "Returned by a reviewer" },
    meaning: {
      vi: "Số lần người thẩm định hoặc lãnh đạo trả lại vì sai sót",
      en: "How often a reviewer sent it back for a mistake",
    },
  },
  fee: {
    type: "whole",
    unit: { vi: "đồng", en: "VND" },
    title: { vi: "Phí, lệ phí phải nộp", en: "Fees due" },
    meaning: {
      vi: "Tổng phí, lệ phí; 0 khi miễn, trống khi thủ tục không có phí",
      en: "Fees in all; 0 when waived, blank when the procedure has none",
    },
    source: "DanhSachLePhi.Gia (DongBoHoSoMC)",
  },
  paidOnline: {
    type: "boolean",
    title: { vi: "Thanh toán trực tuyến", en: "Paid online" },
    meaning: {
      vi: "Phí được thanh toán trực tuyến (qua Cổng quốc gia hoặc cổng của tỉnh)",
      en: "Fees were paid online (national or local gateway)",
    },
    source: "DuocThanhToanTrucTuyen (DongBoHoSoMC)",
  },
  digitisedInput: {
    type: "boolean",
    title: { vi: "Giấy tờ nộp được số hóa", en: "Input digitised" },
    meaning: { vi: "Thành phần hồ sơ nộp vào được số hóa", en: "The papers handed in were digitised" },
    source: "HoSoCoThanhPhanSoHoa, TaiLieuNop.DuocSoHoa (DongBoHoSoMC)",
  },
  resultRequired: {
    type: "boolean",
    title: { vi: "Thủ tục có kết quả giấy tờ", en: "A result is due" },
    meaning: { vi: "Thủ tục yêu cầu trả kết quả bằng giấy tờ", en: "The procedure ends in a document" },
  },
  electronicResult: {
    type: "boolean",
    title: { vi: "Có kết quả điện tử", en: "Electronic result" },
    meaning: { vi: "Có mã và đường dẫn kết quả điện tử", en: "The result has a code and a link" },
    source: "MaGiayToKetQua, DuongDanTepTinKetQua (DongBoHoSoMC)",
  },
  reusedData: {
    type: "boolean",
    title: { vi: "Tái sử dụng dữ liệu", en: "Data reused" },
    meaning: {
      vi: "Có ít nhất một giấy tờ tái sử dụng dữ liệu đã số hóa hoặc lấy từ kho dữ liệu",
      en: "At least one paper was taken from data digitised before",
    },
    source: "TaiLieuNop.DuocTaiSuDung, DuocLayTuKhoDMQG (DongBoHoSoMC)",
  },
  synced: {
    type: "boolean",
    title: { vi: "Đã đồng bộ Cổng quốc gia", en: "Synchronised" },
    meaning: { vi: "Hồ sơ đã đồng bộ lên Cổng Dịch vụ công quốc gia", en: "The file is on the national portal" },
  },
} as const satisfies Readonly<Record<string, Field>>;
