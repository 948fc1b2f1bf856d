/** What becomes of a field of the format: the fields of ours that it goes into, or why it goes into none. */
export type SyncUse =
  | { readonly into: readonly string[] }
  | { readonly dropped: "personal" | "text" | "title" | "link" | "unused" };

const into = (...fields: readonly string[]): SyncUse => ({ into: fields });
const personal: SyncUse = { dropped: "personal" };
const text: SyncUse = { dropped: "text" };
const title: SyncUse = { dropped: "title" };
const unused: SyncUse = { dropped: "unused" };

/**
 * Every field of DongBoHoSoMC, the record that one-stop systems send to the national portal, and what becomes of it. Names, numbers
 * and addresses of citizens, and free text that may hold them, are never taken out of the object.
 */
export const caseFileSync: Readonly<Record<string, SyncUse>> = {
  MaHoSo: into("id"),
  MaTTHC: into("procedure"),
  TenTTHC: title,
  MaLinhVuc: unused,
  TenLinhVuc: title,
  KenhThucHien: into("channel"),
  ChuHoSo: personal,
  SoGiayToChuHoSo: personal,
  LoaiDoiTuong: unused,
  MaDoiTuong: personal,
  ThongTinKhac: text,
  Email: personal,
  Fax: personal,
  SoDienThoai: personal,
  TrichYeuHoSo: text,
  NgayTiepNhan: into("receivedAt"),
  NgayHenTra: into("dueAt"),
  TrangThaiHoSo: into("status"),
  NgayTra: into("returnedAt"),
  ThongTinTra: text,
  HinhThuc: unused,
  NgayKetThucXuLy: into("endedAt"),
  DonViXuLy: into("unit"),
  GhiChu: text,
  NoiNopHoSo: unused,
  HoSoCoThanhPhanSoHoa: into("digitisedInput"),
  TaiKhoanDuocXacThucVoiVNeID: unused,
  DuocThanhToanTrucTuyen: into("paidOnline"),
  NgayTuChoi: into("endedAt"),
  NgayNopHoSo: unused,
  DinhDanhCHS: personal,
  DSKetNoiCSDL: unused,
  TaiLieuNop: into("digitisedInput", "reusedData"),
  DanhSachLePhi: into("fee"),
  DanhSachTepDinhKemKhac: { dropped: "link" },
  DanhSachHoSoBoSung: into("supplements", "supplementAskedAt", "supplementGivenAt", "firstDueAt", "dueChangedAt"),
  DanhSachGiayToKetQua: into("electronicResult"),
};

/** Every field of CapNhatTienDoHoSoMC, a step of a case file. */
export const stepSync: Readonly<Record<string, SyncUse>> = {
  MaHoSo: into("id", "caseFile"),
  NguoiXuLy: personal,
  ChucDanh: personal,
  ThoiDiemXuLy: into("id", "endedAt"),
  PhongBanXuLy: into("department"),
  NoiDungXuLy: text,
  TrangThai: unused,
  NgayBatDau: into("id", "startedAt"),
  NgayKetThucTheoQuyDinh: into("dueAt"),
};
