import type { JsonObject } from "../../json/json-value.ts";
import { textIn } from "./sync-lists.ts";

/** The cells of a step of a case file. Steps have no id of their own: file, beginning and end make one. */
export function stepCells(object: JsonObject): Readonly<Record<string, string>> {
  const [file, began, ended] = ["MaHoSo", "NgayBatDau", "ThoiDiemXuLy"].map((name) => textIn(object, name));
  return {
    id: file === "" ? "" : `${file}/${began}/${ended}`,
    caseFile: file ?? "",
    department: textIn(object, "PhongBanXuLy"),
    startedAt: began ?? "",
    dueAt: textIn(object, "NgayKetThucTheoQuyDinh"),
    endedAt: ended ?? "",
  };
}
