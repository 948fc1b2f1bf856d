import { fold } from "../spelling/fold.ts";

/** Columns of official and common exports that hold names, numbers or addresses of persons. */
const personal: ReadonlySet<string> = new Set(
  [
    ...["ChuHoSo", "SoGiayToChuHoSo", "MaDoiTuong", "Email", "Fax", "SoDienThoai", "SoDinhDanh", "DinhDanhCHS"],
    ...["NguoiXuLy", "NguoiYeuCauBoSung", "NguoiTiepNhanBoSung", "NguoiNop", "TrichYeuHoSo", "ThongTinTra"],
    ...["Chủ hồ sơ", "Tên chủ hồ sơ", "Họ tên", "Họ và tên", "Tên người nộp", "Người nộp hồ sơ", "Tên công dân"],
    ...["Số giấy tờ", "CCCD", "CMND", "Số CCCD", "Số CMND", "CMND/CCCD", "Số căn cước", "Số định danh cá nhân"],
    ...["Điện thoại", "SĐT", "Di động", "Thư điện tử", "Địa chỉ", "Ngày sinh", "Địa chỉ thường trú"],
    ...["Phone", "Phone number", "Full name", "Applicant", "Applicant name", "Address", "Identity number"],
  ].map(fold),
);

/** Whether a column is known to hold data of persons, which no field takes. */
export function isPersonalColumn(header: string): boolean {
  return personal.has(fold(header.normalize("NFC")));
}

const longNumber = /^\d{9,12}$/;
const thousands = /^[1-9]\d{0,2}([.,]\d{3})+$/;

/**
 * A cell that was refused, as it may be shown: shifted columns put telephone and identity numbers where a date should be.
 *
 * @example
 * withoutPersonalNumber("0912 345 678"); // "09… (10)"
 */
export function withoutPersonalNumber(text: string): string {
  const digits = text.replaceAll(/[\s.\-+()]/g, "");
  const isNumber = longNumber.test(digits) && !thousands.test(text);
  return isNumber || /\S@\S/.test(text) ? `${text.slice(0, 2)}… (${text.length})` : text;
}

/** Whether a text is one that {@link withoutPersonalNumber} cut. */
export function isCut(text: string): boolean {
  return /^.{1,2}… \(\d+\)$/u.test(text);
}
