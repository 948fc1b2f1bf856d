import type { JsonObject } from "../../json/json-value.ts";
import { supplementCells } from "./supplement-cells.ts";
import { anyOf, isOn, itemsOf, textIn } from "./sync-lists.ts";

const refused = "3";

/** The cells of a case file: values of DongBoHoSoMC as they stand, its lists counted. What the format does not say stays blank. */
export function caseFileCells(object: JsonObject): Readonly<Record<string, string>> {
  const papers = itemsOf(object, "TaiLieuNop");
  const ended = textIn(object, "NgayKetThucXuLy");
  return {
    id: textIn(object, "MaHoSo"),
    unit: textIn(object, "DonViXuLy"),
    procedure: textIn(object, "MaTTHC"),
    channel: textIn(object, "KenhThucHien"),
    status: textIn(object, "TrangThaiHoSo"),
    receivedAt: textIn(object, "NgayTiepNhan"),
    dueAt: textIn(object, "NgayHenTra"),
    endedAt: ended === "" && textIn(object, "TrangThaiHoSo") === refused ? textIn(object, "NgayTuChoi") : ended,
    returnedAt: textIn(object, "NgayTra"),
    paidOnline: textIn(object, "DuocThanhToanTrucTuyen"),
    fee: feeOf(object),
    digitisedInput: textIn(object, "HoSoCoThanhPhanSoHoa") || anyOf(papers, (paper) => isOn(paper, "DuocSoHoa")),
    reusedData: anyOf(papers, (paper) => isOn(paper, "DuocTaiSuDung") || isOn(paper, "DuocLayTuKhoDMQG")),
    electronicResult: resultOf(object),
    ...supplementCells(object),
  };
}

/** Fees added up; a fee that is no whole number is given as it stands, so that it is rejected with its reason. */
function feeOf(object: JsonObject): string {
  const fees = (itemsOf(object, "DanhSachLePhi") ?? []).map((item) => textIn(item, "Gia")).filter((fee) => fee !== "");
  const odd = fees.find((fee) => !/^\d{1,15}$/.test(fee));
  return odd ?? (fees.length === 0 ? "" : String(fees.reduce((sum, fee) => sum + BigInt(fee), 0n)));
}

/** A result is electronic when it has a code and a link. No list says nothing; an empty one says that there is none. */
function resultOf(object: JsonObject): string {
  const papers = itemsOf(object, "DanhSachGiayToKetQua");
  const hasBoth = (paper: JsonObject) =>
    textIn(paper, "MaGiayToKetQua") !== "" && textIn(paper, "DuongDanTepTinKetQua") !== "";
  return papers === undefined ? "" : String(Number(papers.some(hasBoth)));
}
