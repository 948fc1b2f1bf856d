import { entities } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { mappingText } from "./mapping-text.ts";
import { parseMapping } from "./read-mapping.ts";
import { suggestMapping } from "./suggest-mapping.ts";

/** The entity that a header looks like, and its columns by field. */
function looks(...header: readonly string[]) {
  const suggestion = suggestMapping(header, entities);
  return (
    suggestion && {
      entity: suggestion.entity,
      ...Object.fromEntries(suggestion.columns.map(({ field, column }) => [field, column])),
    }
  );
}

describe("a suggested mapping", () => {
  it("knows the official names of the one-stop formats", () => {
    expect(
      looks(
        "MaHoSo",
        "MaTTHC",
        "KenhThucHien",
        "TrangThaiHoSo",
        "NgayTiepNhan",
        "NgayHenTra",
        "NgayTra",
        "DuocThanhToanTrucTuyen",
      ),
    ).toEqual({
      entity: "case-file",
      id: "MaHoSo",
      procedure: "MaTTHC",
      channel: "KenhThucHien",
      status: "TrangThaiHoSo",
      receivedAt: "NgayTiepNhan",
      dueAt: "NgayHenTra",
      returnedAt: "NgayTra",
      paidOnline: "DuocThanhToanTrucTuyen",
    });
  });

  it("knows Vietnamese and English headers, with or without diacritics, in either normal form, misspelt by a letter", () => {
    const expected = { entity: "case-file", id: 0, unit: 1, status: 2, receivedAt: 3, dueAt: 4 };
    for (const header of [
      ["Mã hồ sơ", "Mã đơn vị", "Trạng thái hồ sơ", "Ngày giờ tiếp nhận", "Ngày hẹn trả"],
      ["ma ho so", "MA DON VI", "trang thai", "ngay tiep nhan", "Hạn trả kết quả"],
      ["Mã hồ sơ", "Mã đơn vị", "Trạng thái", "Ngày tiếp nhận", "Ngày hẹn trả"].map((name) => name.normalize("NFD")),
      ["File number", "Unit code", "Status", "Received at", "Due at"],
      ["Mã hồ sơ", "Mã đơn vị", "Tranng thái hồ sơ", "Ngày tiếp nhânn", "Ngày hen trar"],
    ]) {
      const columns = Object.entries(expected).map(([field, at]) => [field, typeof at === "number" ? header[at] : at]);
      expect(looks(...header)).toEqual(Object.fromEntries(columns));
    }
  });

  it("never takes a column of personal data", () => {
    expect(looks("Số hồ sơ", "Trạng thái", "Số điện thoại", "ChuHoSo", "Email", "SoGiayToChuHoSo")).toEqual({
      entity: "case-file",
      id: "Số hồ sơ",
      status: "Trạng thái",
    });
  });

  it("finds other entities too, and none where nothing is familiar", () => {
    expect(looks("Mã PAKN", "Mã đơn vị", "Ngày nhận", "Hạn trả lời", "Ngày trả lời")?.entity).toBe("petition");
    expect(looks("cột 1", "cột 2", "abc")).toBeUndefined();
    expect(looks()).toBeUndefined();
  });

  it("tells how sure it is, and what is missing", () => {
    const whole = suggestMapping(["id", "unit", "status", "receivedAt"], entities);
    const half = suggestMapping(["id", "status", "x", "y"], entities);
    expect(whole).toMatchObject({ entity: "case-file", confidence: 1, missing: [] });
    expect(half).toMatchObject({ missing: ["unit"] });
    expect(half?.confidence).toBeLessThan(0.7);
  });

  it("is written as YAML that reads as a mapping", () => {
    const suggestion = suggestMapping(["Mã: hồ sơ", "Mã hồ sơ", "Trạng thái", "Ngày tiếp nhận"], entities);
    const yaml = suggestion === undefined ? "" : mappingText("hồ sơ: 1.csv", suggestion);
    expect(yaml).toBe(
      'files:\n  - file: "hồ sơ: 1.csv"\n    entity: case-file\n    columns:\n      id: "Mã: hồ sơ"\n      status: Trạng thái\n' +
        "      receivedAt: Ngày tiếp nhận\n      unit:\n        value: …\n",
    );
    expect(parseMapping(yaml, "m.yaml", entities).files[0]?.file).toBe("hồ sơ: 1.csv");
  });
});
