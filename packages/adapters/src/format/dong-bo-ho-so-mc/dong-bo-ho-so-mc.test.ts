import { describe, expect, it } from "vitest";
import { mappingOf, readRecords } from "../../../test/records.ts";
import { csvFiles } from "../../csv/csv-files.ts";
import { jsonFiles } from "../../json/json-files.ts";
import { caseFileSync, stepSync } from "./sync-fields.ts";

const kinds = [jsonFiles(), csvFiles()];
const read = (name: string, text: string, options = {}) => readRecords({ [name]: text }, { kinds, ...options });

/** A simulated case file with everything that the format has; whoever filed it does not exist. */
const whole = {
  MaHoSo: "H40.18-260801-0001",
  MaTTHC: "1.012766",
  TenTTHC: "Thủ tục mô phỏng",
  KenhThucHien: "2",
  ChuHoSo: "Nguyễn Thị Mô Phỏng",
  SoGiayToChuHoSo: "040123456789",
  SoDienThoai: "0912345678",
  Email: "nguoi.mo.phong@example.vn",
  TrichYeuHoSo: "Nguyễn Thị Mô Phỏng xin cấp giấy",
  NgayTiepNhan: "20260801081500",
  NgayHenTra: "20260820170000",
  TrangThaiHoSo: "10",
  NgayTra: "20260819100000",
  NgayKetThucXuLy: "20260818093000",
  DonViXuLy: "18187",
  HoSoCoThanhPhanSoHoa: "1",
  DuocThanhToanTrucTuyen: "1",
  DinhDanhCHS: { LoaiDinhDanh: "CCCD", SoDinhDanh: "040123456789" },
  TaiLieuNop: [
    { TenTepDinhKem: "Nguyễn Thị Mô Phỏng.pdf", IsDeleted: "1", DuocTaiSuDung: "1" },
    { TenTepDinhKem: "don.pdf", IsDeleted: "0", DuocSoHoa: "1", DuocTaiSuDung: "0", DuocLayTuKhoDMQG: "1" },
  ],
  DanhSachLePhi: [{ Gia: "15000" }, { Gia: "500" }],
  DanhSachHoSoBoSung: [
    {
      NgayBoSung: "20260805090000",
      NguoiYeuCauBoSung: "Trần Văn Mô Phỏng",
      NgayTiepNhanBoSung: "20260807100000",
      NgayHenTraTruoc: "20260815170000",
      NgayHenTraMoi: "20260820170000",
    },
  ],
  DanhSachGiayToKetQua: [{ MaGiayToKetQua: "KQ-1", DuongDanTepTinKetQua: "https://portal.example/kq-1" }],
};

describe("case files in DongBoHoSoMC", () => {
  it("are recognised whatever their file is called, and read without a mapping", async () => {
    const { records, report } = await read("xuat-tu-mot-cua.json", JSON.stringify({ data: [whole] }));
    expect(records).toEqual([
      {
        id: "H40.18-260801-0001",
        unit: "18187",
        procedure: "1.012766",
        channel: "online",
        status: "returned",
        receivedAt: "2026-08-01T08:15:00",
        dueAt: "2026-08-20T17:00:00",
        firstDueAt: "2026-08-15T17:00:00",
        dueChangedAt: "2026-08-07T10:00:00",
        endedAt: "2026-08-18T09:30:00",
        returnedAt: "2026-08-19T10:00:00",
        supplements: 1,
        supplementAskedAt: "2026-08-05T09:00:00",
        supplementGivenAt: "2026-08-07T10:00:00",
        fee: 15500,
        paidOnline: true,
        digitisedInput: true,
        reusedData: true,
        electronicResult: true,
      },
    ]);
    expect(report.files).toMatchObject([{ read: 1, accepted: 1 }]);
  });

  it("never let a person out, neither in a record nor in a message", async () => {
    const wrong = {
      ...whole,
      MaHoSo: "H2",
      NgayTiepNhan: "040123456789",
      TrangThaiHoSo: "0912345678",
      HoTenMoi: "Nguyễn Thị Mô Phỏng",
    };
    const { records, report } = await read("a.jsonl", `${JSON.stringify(whole)}\n${JSON.stringify(wrong)}`);
    const said = JSON.stringify([records, report]);
    expect(report.files).toMatchObject([{ read: 2, rejected: 1 }]);
    for (const secret of ["Mô Phỏng", "040123456789", "0912345678", "nguoi.mo.phong"]) {
      expect(said).not.toContain(secret);
    }
  });

  it("leave blank what the format does not say, and tell none from nothing", async () => {
    const bare = {
      MaHoSo: "H1",
      MaTTHC: "1.1",
      TrangThaiHoSo: "4",
      NgayTiepNhan: "20260801081500",
      DonViXuLy: "18187",
    };
    const empty = {
      ...bare,
      MaHoSo: "H2",
      DanhSachHoSoBoSung: [],
      DanhSachGiayToKetQua: [],
      DanhSachLePhi: [],
      TaiLieuNop: [],
    };
    const { records } = await read("a.json", JSON.stringify([bare, empty]));
    const common = { unit: "18187", procedure: "1.1", status: "processing", receivedAt: "2026-08-01T08:15:00" };
    expect(records).toEqual([
      { id: "H1", ...common },
      { id: "H2", ...common, supplements: 0, electronicResult: false },
    ]);
  });

  it("with a supplement that is still open have no day on which it came in", async () => {
    const open = {
      ...whole,
      TrangThaiHoSo: "5",
      NgayTra: "",
      NgayKetThucXuLy: "",
      DanhSachHoSoBoSung: [...whole.DanhSachHoSoBoSung, { NgayBoSung: "20260809080000" }],
    };
    const { records } = await read("a.json", JSON.stringify([open]));
    expect(records[0]).toMatchObject({ supplements: 2, supplementAskedAt: "2026-08-05T09:00:00" });
    expect(records[0]).not.toHaveProperty("supplementGivenAt");
  });

  it("have the due date that took the place of another, though a system goes on sending the old one", async () => {
    const stale = { ...whole, NgayHenTra: "20260815170000" };
    const own = { ...whole, MaHoSo: "H2", NgayHenTra: "20260825170000" };
    const { records } = await read("a.json", JSON.stringify([stale, own]));
    expect(records.map(({ dueAt }) => dueAt)).toEqual(["2026-08-20T17:00:00", "2026-08-25T17:00:00"]);
  });

  it("that were refused end on the day of the refusal", async () => {
    const refused = { ...whole, TrangThaiHoSo: "3", NgayKetThucXuLy: "", NgayTra: "", NgayTuChoi: "20260802080000" };
    expect((await read("a.json", JSON.stringify([refused]))).records[0]).toMatchObject({
      status: "refused",
      endedAt: "2026-08-02T08:00:00",
    });
  });

  it("have codes as their own system numbers them, when the mapping says so", async () => {
    const odd = JSON.stringify([{ ...whole, DuocThanhToanTrucTuyen: "3" }]);
    const rejected = (await read("a.json", odd)).report.problems;
    expect(rejected).toMatchObject([
      { code: "record/not-boolean", given: "3", place: { row: 1, field: "DuocThanhToanTrucTuyen" } },
    ]);
    const mapping = mappingOf(
      `files: [{ file: a.json, entity: case-file, format: dong-bo-ho-so-mc, columns: { unit: { value: "18187" } }, values: { paidOnline: { "3": false } } }]`,
    );
    expect((await read("a.json", odd, { mapping })).records[0]).toMatchObject({ paidOnline: false });
  });

  it("with a fee that is no number are rejected", async () => {
    const { report } = await read("a.json", JSON.stringify([{ ...whole, DanhSachLePhi: [{ Gia: "15.000" }] }]));
    expect(report.problems).toMatchObject([{ code: "number/not-whole", given: "15.000" }]);
  });

  it("in a table of another kind are an error that says what to do", async () => {
    const mapping = mappingOf("files: [{ file: a.csv, entity: case-file, format: dong-bo-ho-so-mc }]");
    await expect(read("a.csv", "MaHoSo\n1\n", { mapping })).rejects.toMatchObject({
      code: expect.stringMatching(/dong-bo-ho-so-mc|table/),
    });
  });
});

it("steps of case files become records of their own", async () => {
  const step = {
    MaHoSo: "H1",
    NguoiXuLy: "Trần Văn Mô Phỏng",
    ThoiDiemXuLy: "20260803100000",
    PhongBanXuLy: "BP-1",
    NgayBatDau: "20260801080000",
    NgayKetThucTheoQuyDinh: "20260804170000",
  };
  const mapping = mappingOf(
    `files: [{ file: buoc.json, entity: case-step, format: cap-nhat-tien-do-ho-so-mc, columns: { unit: { value: "18187" } } }]`,
  );
  const { records } = await read("buoc.json", JSON.stringify([step]), { mapping });
  expect(records).toEqual([
    {
      id: "H1/20260801080000/20260803100000",
      unit: "18187",
      caseFile: "H1",
      department: "BP-1",
      startedAt: "2026-08-01T08:00:00",
      dueAt: "2026-08-04T17:00:00",
      endedAt: "2026-08-03T10:00:00",
    },
  ]);
});

it("every field of the two formats has a use or a reason to be dropped", () => {
  const documented =
    "MaHoSo,MaTTHC,TenTTHC,MaLinhVuc,TenLinhVuc,KenhThucHien,ChuHoSo,SoGiayToChuHoSo,LoaiDoiTuong,MaDoiTuong,ThongTinKhac,Email,Fax,SoDienThoai,TrichYeuHoSo,NgayTiepNhan,NgayHenTra,TrangThaiHoSo,NgayTra,ThongTinTra,HinhThuc,NgayKetThucXuLy,DonViXuLy,GhiChu,NoiNopHoSo,HoSoCoThanhPhanSoHoa,TaiKhoanDuocXacThucVoiVNeID,DuocThanhToanTrucTuyen,NgayTuChoi,NgayNopHoSo,DinhDanhCHS,DSKetNoiCSDL,TaiLieuNop,DanhSachLePhi,DanhSachTepDinhKemKhac,DanhSachHoSoBoSung,DanhSachGiayToKetQua";
  expect(Object.keys(caseFileSync)).toEqual(documented.split(","));
  expect(Object.keys(stepSync)).toEqual(
    "MaHoSo,NguoiXuLy,ChucDanh,ThoiDiemXuLy,PhongBanXuLy,NoiDungXuLy,TrangThai,NgayBatDau,NgayKetThucTheoQuyDinh".split(
      ",",
    ),
  );
});
