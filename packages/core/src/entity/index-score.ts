import { defineEntity, type RecordOf } from "./entity.ts";

/** A score that an index outside cchc gave the unit, such as the total of Decision 766: taken as published, never recomputed here. */
export const indexScore = defineEntity({
  id: "index-score",
  title: { vi: "Điểm chỉ số đã công bố", en: "Published index score" },
  meaning: {
    vi: "Điểm của đơn vị theo một bộ chỉ số do nơi khác chấm và công bố",
    en: "The unit's score on an index that others keep and publish",
  },
  fields: {
    index: {
      type: "code",
      title: { vi: "Bộ chỉ số", en: "Index" },
      meaning: { vi: "Bộ chỉ số nào", en: "Which index" },
      values: [
        { code: "qd-766", title: { vi: "Bộ chỉ số 766", en: "Index 766" } },
        { code: "par-index", title: { vi: "Chỉ số cải cách hành chính", en: "PAR INDEX" } },
        { code: "sipas", title: { vi: "Chỉ số hài lòng SIPAS", en: "SIPAS" } },
      ],
    },
    item: {
      type: "text",
      title: { vi: "Mục", en: "Item" },
      meaning: {
        vi: "total cho tổng điểm, hoặc mã của nhóm, chỉ tiêu",
        en: "total for the total, or the code of a group or criterion",
      },
      source: "TONG_SCORE, TDGQ, MDHL, MDSH, TTTT, CLGQ, CKMB (Cổng DVCQG)",
    },
    asOf: {
      type: "date",
      required: true,
      title: { vi: "Ngày cuối kỳ chấm", en: "Last day judged" },
      meaning: { vi: "Ngày cuối của kỳ mà điểm này chấm", en: "Last day of the period that the score judges" },
    },
    score: {
      type: "decimal",
      unit: { vi: "điểm", en: "points" },
      title: { vi: "Điểm", en: "Score" },
      meaning: {
        vi: "Điểm đã công bố; trống khi nguồn không cho điểm",
        en: "The score as published; blank when the source gives none",
      },
    },
    max: {
      type: "decimal",
      unit: { vi: "điểm", en: "points" },
      title: { vi: "Điểm tối đa", en: "Maximum" },
      meaning: { vi: "Điểm tối đa của mục", en: "Most points that the item has" },
    },
  },
});

/** A record of {@link indexScore}. */
export type IndexScore = RecordOf<typeof indexScore>;
