import { fold } from "../spelling/fold.ts";

/** Columns of official and common exports that hold names, numbers or addresses of persons. */
const personal: ReadonlySet<string> = new Set(
  [
    ...["ChuHoSo", "SoGiayToChuHoSo", "MaDoiTuong", "Email", "Fax", "SoDienThoai", "SoDinhDanh", "DinhDanhCHS"],
    ...["NguoiXuLy", "NguoiYeuCauBoSung", "NguoiTiepNhanBoSung", "NguoiNop", "TrichYeuHoSo", "ThongTinTra"],
    ...["Chủ hồ sơ", "Tên chủ hồ sơ", "Họ tên", "Họ và tên", "Tên người nộp", "Người nộp hồ sơ", "Tên công dân"],
    ...["Số giấy tờ", "CCCD", "CMND", "Số CCCD", "Số CMND", "CMND/CCCD", "Số căn cước", "Số định danh cá nhân"],
    ...["Điện thoại", "SĐT", "Di động", "Thư điện tử", "Địa chỉ", "Ngày sinh", "Địa chỉ thường trú"],
    ...[
      "Họ tên người nộp",
      "Họ và tên người nộp",
      "Tên người được phục vụ",
      "Người được phỏng vấn",
      "Số hộ chiếu",
      "Mã định danh",
    ],
    ...[
      "Ho ten",
      "Ho va ten",
      "Dia chi",
      "Dien thoai",
      "E-mail",
      "Citizen name",
      "Mobile",
      "Passport",
      "Date of birth",
    ],
    ...["Phone", "Phone number", "Full name", "Applicant", "Applicant name", "Address", "Identity number"],
  ].map(fold),
);

/** Whether a column is known to hold data of persons, which no field takes. */
export function isPersonalColumn(header: string): boolean {
  return personal.has(fold(header.normalize("NFC")));
}

const longNumber = /^\d{9,12}$/;
const thousands = /^[1-9]\d{0,2}([.,]\d{3})+$/;
/** What people put between the digits of a telephone or identity number. */
const separators = /[\s.\-+()/_·–—]/gu;
/** A telephone, identity or passport number, or the address of a mailbox, inside a longer text. */
const inside =
  /(?<![\d.,])(?:\+?84|0)(?:[\s.\-–()]{0,3}\d){8,10}(?!\d)|(?<![\d.,-])\d{3}[\s.\-–]?\d{3}[\s.\-–]?\d{3}(?:[\s.\-–]?\d{3})?(?![\d.,])|\S@\S/u;

/**
 * A cell that was refused, as it may be shown: shifted columns put telephone and identity numbers where a date should be.
 *
 * @example
 * withoutPersonalNumber("0912 345 678"); // "09… (10)"
 */
export function withoutPersonalNumber(text: string): string {
  return isPersonal(text) ? `${text.slice(0, 2)}… (${text.length})` : text;
}

/** Two to six words of letters that each begin with a capital: how names of persons are written, and codes, dates and amounts are not. */
const likeName = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}$/u;

/**
 * A refused cell of a closed type (a code, a date, a number, yes or no), as it may be shown: shifted columns put names there too.
 *
 * @example
 * withoutPersonalText("Nguyễn Thị Hoa"); // "Ng… (14)"
 */
export function withoutPersonalText(text: string): string {
  return likeName.test(text.normalize("NFC").trim())
    ? `${text.slice(0, 2)}… (${text.length})`
    : withoutPersonalNumber(text);
}

function isPersonal(text: string): boolean {
  if (thousands.test(text)) {
    return false;
  }
  return longNumber.test(text.replaceAll(separators, "")) || (/[^\d.,]/.test(text) && inside.test(text));
}

/** Whether a text is one that {@link withoutPersonalNumber} cut. */
export function isCut(text: string): boolean {
  return /^.{1,2}… \(\d+\)$/u.test(text);
}
