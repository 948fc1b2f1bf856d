import { withoutPersonalNumber, withoutPersonalText } from "./personal-columns.ts";

/** Common family names, which the name of a person begins with; those that column names begin with too (Hồ sơ, Lý do) are left out. */
const familyNames = [
  ...["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương"],
  ...["Đinh", "Trương", "Đoàn", "Đào", "Lương", "Trịnh", "Hà", "Tạ", "Quách", "Thái", "Lâm", "Phùng", "Tô", "Vương"],
];
const begins = new RegExp(`^(${familyNames.join("|")}) `, "u");

const longest = 200;

/**
 * A name of a column, as it may be shown: a row of data that is taken for a header, or an object whose names are data, has
 * persons there. The start of a long one; numbers and addresses of persons are cut, and names that begin with a common family name.
 *
 * @example
 * shownName("Nguyễn Thị Hoa"); // "Ng… (14)"
 * shownName("Ghi Chú"); // "Ghi Chú"
 */
export function shownName(name: string): string {
  const cut = begins.test(name.normalize("NFC").trim()) ? withoutPersonalText(name) : withoutPersonalNumber(name);
  return cut.length > longest ? `${cut.slice(0, longest)}… (${cut.length})` : cut;
}
