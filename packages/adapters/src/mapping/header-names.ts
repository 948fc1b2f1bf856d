import type { Entity, Field } from "@cchc/core";
import { fold } from "../spelling/fold.ts";

/** Names that tables give to fields beside their titles and official names. */
const usual: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "": {
    id: ["Mã", "ID", "Code", "Record id"],
    unit: ["Mã đơn vị", "MaDonVi", "Đơn vị", "Mã xã", "MaXa", "Mã ĐVHC", "Unit code", "Commune code"],
  },
  "case-file": {
    id: ["MaHoSo", "Mã hồ sơ", "Số hồ sơ", "Mã số hồ sơ", "Số biên nhận", "File number"],
    procedure: ["Mã TTHC", "Mã thủ tục hành chính"],
    channel: ["Kênh thực hiện", "Hình thức nộp", "Hình thức tiếp nhận", "Kênh tiếp nhận"],
    status: ["Trạng thái hồ sơ", "Tình trạng", "Tình trạng hồ sơ"],
    receivedAt: ["Ngày nhận", "Ngày tiếp nhận hồ sơ", "Ngày nhận hồ sơ"],
    dueAt: ["Hạn trả", "Ngày hẹn trả kết quả", "Hạn xử lý", "Hạn trả kết quả"],
    endedAt: ["Ngày xử lý xong", "Ngày có kết quả", "Ngày hoàn thành"],
    returnedAt: ["Ngày trả", "Ngày thực trả"],
    fee: ["Phí", "Lệ phí", "Phí lệ phí", "Tổng phí"],
    supplementAskedAt: ["Ngày bổ sung", "Ngày yêu cầu bổ sung hồ sơ"],
    supplementGivenAt: ["Ngày nhận bổ sung", "Ngày tiếp nhận bổ sung"],
  },
  petition: {
    id: ["Mã phản ánh", "Mã PAKN", "MaPhanAnh"],
    receivedOn: ["Ngày tiếp nhận", "Ngày gửi"],
    dueOn: ["Hạn xử lý"],
  },
  staff: { id: ["Mã cán bộ", "Mã công chức", "Số hiệu công chức"] },
};

/**
 * Every name by which a field of an entity may stand in a header, folded: its own name, its titles, its official names, and
 * what tables usually say. `Ngày giờ tiếp nhận` is found as `Ngày tiếp nhận` too.
 */
export function headerNames(entity: Entity, name: string, field: Field): ReadonlySet<string> {
  const names = [
    name,
    field.title.vi,
    field.title.en,
    ...officialNames(field),
    ...(usual[entity.id]?.[name] ?? []),
    ...(usual[""]?.[name] ?? []),
  ];
  const shorter = names.map((text) => text.replace(/^(ngày) giờ/i, "$1"));
  return new Set([...names, ...shorter].map(fold).filter((key) => key !== ""));
}

/** `NgayKetThucXuLy, NgayTuChoi (DongBoHoSoMC)` are two names; `TaiLieuNop.DuocSoHoa` is also known by its last part. */
function officialNames({ source = "" }: Field): readonly string[] {
  const names = source
    .replace(/\(.*$/, "")
    .split(",")
    .map((text) => text.trim())
    .filter((text) => /^[\w.]+$/.test(text));
  return names.flatMap((text) => [text, text.slice(text.lastIndexOf(".") + 1)]);
}
