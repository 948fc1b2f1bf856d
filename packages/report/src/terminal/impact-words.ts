import type { Localized } from "@cchc/core";

/** Words of the impact of a change of policy. `{name}` is filled in. */
export const impactWords = {
  head: { vi: "{before} → {after} · {period}", en: "{before} → {after} · {period}" },
  moved: {
    vi: "{units} đơn vị: {up} tăng, {down} giảm, {same} không đổi điểm; {ranks} đổi hạng, {grades} đổi xếp loại",
    en: "{units} units: {up} up, {down} down, {same} with the same points; {ranks} change rank, {grades} change grade",
  },
  distribution: {
    vi: "Mức đổi: ít nhất {min}, tứ phân vị {lower} / {median} / {upper}, nhiều nhất {max}",
    en: "Changes: least {min}, quartiles {lower} / {median} / {upper}, most {max}",
  },
  movers: { vi: "Đổi nhiều nhất ({shown} trên {all})", en: "Most moved ({shown} of {all})" },
  unit: { vi: "Đơn vị", en: "Unit" },
  before: { vi: "Trước", en: "Before" },
  after: { vi: "Sau", en: "After" },
  change: { vi: "Đổi", en: "Change" },
  rank: { vi: "Hạng", en: "Rank" },
  grade: { vi: "Xếp loại", en: "Grade" },
  why: { vi: "Tiêu chí đổi", en: "Indicators" },
  grades: { vi: "Chuyển xếp loại", en: "Grades" },
  gradeMove: { vi: "  {before} → {after}: {units} đơn vị", en: "  {before} → {after}: {units} unit(s)" },
  areas: { vi: "Lĩnh vực (tổng điểm các đơn vị)", en: "Areas (points of all units)" },
  area: { vi: "Lĩnh vực", en: "Area" },
  movedUnits: { vi: "Số đơn vị đổi", en: "Units moved" },
  indicators: { vi: "Tiêu chí và nguyên nhân đầu tiên", en: "Indicators and the first cause" },
  indicator: {
    vi: "{code} {title}: {changed} đơn vị ({up} tăng, {down} giảm; đổi trạng thái {status}, đổi điểm {points}, đổi nhánh {branch})",
    en: "{code} {title}: {changed} unit(s) ({up} up, {down} down; other status {status}, other points {points}, other branch {branch})",
  },
  cause: { vi: "  {units} đơn vị: {cause}", en: "  {units} unit(s): {cause}" },
  moreCauses: { vi: "  và {count} nguyên nhân nữa", en: "  and {count} more causes" },
  nothing: { vi: "Không có tiêu chí nào đổi.", en: "No indicator changed." },
  notComparable: { vi: "Không so được", en: "Not comparable" },
  more: { vi: "và {count} điều nữa", en: "and {count} more" },
  notes: { vi: "Lưu ý", en: "Notes" },
} as const satisfies Record<string, Localized>;
