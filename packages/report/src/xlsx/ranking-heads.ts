import type { ReportSubject } from "../subject/report-subject.ts";
import { areaHeads, indicatorHeads } from "./head-words.ts";
import { comparable, type RankingColumn, scoredAreas } from "./ranking-columns.ts";
import type { Head } from "./table.ts";

const fixed: Readonly<Record<Exclude<RankingColumn, `area:${string}`>, Head>> = {
  rank: { title: { vi: "Hạng", en: "Rank" }, width: 7 },
  unit: areaHeads.unit,
  name: { ...areaHeads.name, width: 44 },
  level: indicatorHeads.level,
  total: { title: { vi: "Tổng điểm", en: "Total" }, width: 10 },
  grade: { title: { vi: "Xếp loại", en: "Grade" }, width: 12 },
  evidence: areaHeads.evidence,
  before: { title: { vi: "Tổng kỳ trước", en: "Total before" }, width: 10 },
  change: { title: { vi: "Thay đổi", en: "Change" }, width: 10 },
  published: { title: { vi: "Tổng công bố", en: "Published total" }, width: 10 },
  difference: areaHeads.difference,
  publishedRank: { title: { vi: "Hạng theo công bố", en: "Rank by published totals" }, width: 10 },
  withoutEvidence: areaHeads.withoutEvidence,
  takenOver: areaHeads.takenOver,
  status: areaHeads.status,
  flags: { title: { vi: "Cảnh báo", en: "Flags" }, width: 9 },
  rankKey: { title: { vi: "Tổng để xếp hạng (9 chữ số)", en: "Total for the rank (9 places)" }, width: 14 },
  once: { title: { vi: "Mỗi mức điểm một lần", en: "Each total once" }, width: 10 },
};

/** The heads of a ranking's columns. */
export function rankingHeads(subject: ReportSubject): Readonly<Record<RankingColumn, Head>> {
  const areas = scoredAreas(subject).map(
    ({ id, title, max }) =>
      [
        `area:${id}`,
        { title: { vi: `${title.vi} (${String(max).replace(".", ",")})`, en: `${title.en} (${max})` }, width: 14 },
      ] as const,
  );
  const earlier = comparable(subject)?.period.text;
  const before: Head =
    earlier === undefined
      ? fixed.before
      : { ...fixed.before, title: { vi: `Tổng kỳ ${earlier}`, en: `Total of ${earlier}` } };
  return { ...fixed, before, ...Object.fromEntries(areas) };
}
