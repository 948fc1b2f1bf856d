import { fold } from "../spelling/fold.ts";

const totals: ReadonlySet<string> = new Set([
  "cong",
  "tong",
  "tongcong",
  "tongso",
  "tongcongchung",
  "congdon",
  "tongcua",
  "luyke",
  "total",
  "totals",
  "grandtotal",
  "subtotal",
  "sum",
]);
const longestTotal = 24;

/** A number in front of a row, as a form counts them: 12, IV, A. */
const ordinal = /^(?:\d{1,4}|[IVX]{1,5}|[A-Z])[.)]?$/;
const totalsLetter = /^[ctlgs]/i;
/** What may stand behind the label: `Tổng số: 12 hồ sơ`. */
const behindLabel = /\s*[:(].*$/su;

/** The cell that makes a row one of totals: the first that is not blank, or the one after a row's number, says “Tổng cộng” or the like. */
export function totalsCell(cells: readonly string[]): string | undefined {
  const first = cells.findIndex((cell) => cell !== "");
  const cell = cells[first] ?? "";
  const label = ordinal.test(cell) ? (cells.slice(first + 1).find((one) => one !== "") ?? "") : cell;
  return isTotal(label) ? label : undefined;
}

/** Looking at the first letter spares millions of rows the folding. */
function isTotal(label: string): boolean {
  return totalsLetter.test(label) && label.length <= longestTotal && totals.has(fold(label.replace(behindLabel, "")));
}

/** Whether a row is one of totals. */
export function isTotalsRow(cells: readonly string[]): boolean {
  return totalsCell(cells) !== undefined;
}

const footers: ReadonlySet<string> = new Set([
  ...["nguoilapbieu", "nguoilapbang", "nguoilap", "nguoilapbaocao", "nguoitonghop", "nguoikiemtra", "lapbieu"],
  ...["thutruongdonvi", "thutruong", "ketoantruong", "ketoan", "chutich", "phochutich", "ktchutich", "tmubnd"],
  ...["tmuybannhandan", "lanhdaodonvi", "noinhan", "daky", "kyten", "xacnhancuadonvi"],
]);
const footerStart =
  /^(?:\(\s*ký[ ,)]|\(đã ký|ghi chú\s*:|nơi nhận\s*:|người lập[^:]{0,20}:|trang\s+\d+\s*(?:\/\s*\d+)?$|page\s+\d+)/iu;
const dayAndPlace = /^(?:\p{L}[\p{L} ]{0,40},\s*)?ngày\s*[\d.…]{0,4}\s*tháng\s*[\d.…]{0,4}\s*năm\s*[\d.…]{0,6}$/iu;
const fewCells = 3;

/** Whether a row belongs to the foot of a form: each of its few cells says who signs and how, when and where, a remark, a page number. */
export function isFooter(cells: readonly string[]): boolean {
  // Records fill more cells: counting them first spares millions of rows a look at what their cells say.
  return hasFewCells(cells) && cells.every((cell) => cell === "" || isOfFooter(cell));
}

function hasFewCells(cells: readonly string[]): boolean {
  let filled = 0;
  for (const cell of cells) {
    filled += cell === "" ? 0 : 1;
    if (filled > fewCells) {
      return false;
    }
  }
  return filled > 0;
}

function isOfFooter(cell: string): boolean {
  return footerStart.test(cell) || dayAndPlace.test(cell) || (cell.length <= longestTotal && footers.has(fold(cell)));
}

/** Whether a row under a footer is of it too, such as the name of whoever signed: it fills fewer cells than a record must. */
export function isUnderFooter(cells: readonly string[], required: number): boolean {
  return cells.filter((cell) => cell !== "").length < Math.min(fewCells, required);
}

/** Whether a row holds the header again, as tables that were pasted together or printed page by page do. */
export function repeatsHeader(cells: readonly string[], header: readonly string[]): boolean {
  return header.every((name, index) => (cells[index] ?? "") === name);
}
