import type { JsonObject } from "../../json/json-value.ts";
import { itemsOf, textIn } from "./sync-lists.ts";

/**
 * What the supplements of a case file say: how many there were, when the first was asked for, when the last came in (blank while one
 * is open), and how the due date moved. A due date that moves since papers were missing is no extension, and none is counted.
 */
export function supplementCells(object: JsonObject): Readonly<Record<string, string>> {
  const items = itemsOf(object, "DanhSachHoSoBoSung");
  if (items === undefined) {
    return {};
  }
  const byTime = [...items].sort((a, b) => (textIn(a, "NgayBoSung") < textIn(b, "NgayBoSung") ? -1 : 1));
  const given = byTime.map((item) => textIn(item, "NgayTiepNhanBoSung"));
  const moved = byTime.filter((item) => {
    const [before, after] = [textIn(item, "NgayHenTraTruoc"), textIn(item, "NgayHenTraMoi")];
    return before !== "" && after !== "" && before !== after;
  });
  const [first] = byTime;
  const [firstMoved, lastMoved] = [moved[0], moved.at(-1)];
  return {
    supplements: String(items.length),
    supplementAskedAt: first === undefined ? "" : textIn(first, "NgayBoSung"),
    supplementGivenAt: given.includes("") ? "" : ([...given].sort().at(-1) ?? ""),
    ...dueOf(object, moved),
    firstDueAt: firstMoved === undefined ? "" : textIn(firstMoved, "NgayHenTraTruoc"),
    dueChangedAt:
      lastMoved === undefined ? "" : textIn(lastMoved, "NgayTiepNhanBoSung") || textIn(lastMoved, "NgayBoSung"),
  };
}

/** The due date as it now stands: some systems go on sending the one that was replaced. */
function dueOf(object: JsonObject, moved: readonly JsonObject[]): Readonly<Record<string, string>> {
  const due = textIn(object, "NgayHenTra");
  const replaced = moved.map((item) => textIn(item, "NgayHenTraTruoc"));
  const last = moved.at(-1);
  return last !== undefined && (due === "" || replaced.includes(due)) ? { dueAt: textIn(last, "NgayHenTraMoi") } : {};
}
