import type { Belongs } from "../src/measure/counted-records.ts";
import type { Measure } from "../src/measure/definition.ts";
import { periodFacts } from "../src/measure/derived/period-facts.ts";
import { countingRules } from "../src/measure/rule/counting-rules.ts";
import type { Localized } from "../src/text.ts";
import { factTable } from "./entity-page.ts";
import { table } from "./markdown-table.ts";

const intro = `# Measures / Số đo

How records become counts. Written by \`npm run generate\` from \`packages/core/src/measure/\`; change the definitions there.
What a record holds is in the [Data dictionary](entities.md); how a measure is written in a policy is in [Write a policy](../guide/write-a-policy.md).

Cách bản ghi thành số đếm. Trang này được tạo từ các định nghĩa trong mã nguồn. Các trường xem [Từ điển dữ liệu](entities.md).
`;

type By = NonNullable<Measure["count"]>["by"];

/** Every way of counting in words; one that is missing here does not compile. */
const ways: Readonly<Record<By, Localized>> = {
  share: {
    vi: "bản ghi đạt điều kiện tử số ÷ bản ghi được đếm",
    en: "records that meet the numerator ÷ records counted",
  },
  "parts-with-record": {
    vi: "số tuần, tháng, quý… có bản ghi ÷ số phần của kỳ; tuần không có ngày làm việc thì không tính",
    en: "weeks, months, quarters … with a record ÷ those of the period; a week without a working day is none",
  },
  quotient: { vi: "một số đo ÷ một số đo khác", en: "one measure ÷ another" },
  count: { vi: "số bản ghi", en: "how many records" },
  sum: { vi: "tổng của một trường; không có bản ghi thì 0", en: "a field added up; 0 without records" },
  mean: { vi: "trung bình trên các bản ghi có giá trị", en: "mean over the records that have the value" },
  median: { vi: "trung vị", en: "median; of an even number, the mean of the two in the middle" },
  min: { vi: "nhỏ nhất", en: "least" },
  max: { vi: "lớn nhất", en: "most" },
  distinct: { vi: "số giá trị khác nhau", en: "how many different values" },
  latest: { vi: "giá trị của bản ghi mới nhất", en: "the value of the newest record" },
  percentile: {
    vi: "giá trị nhỏ nhất mà ít nhất bấy nhiêu phần bản ghi không vượt quá",
    en: "the smallest value that at least this share of the records does not exceed",
  },
  "longest-gap": {
    vi: "số ngày liền dài nhất không có bản ghi, tính cả hai đầu kỳ",
    en: "most days in a row without a record, the period's edges included",
  },
  "largest-cluster": {
    vi: "nhiều bản ghi nhất trong cùng một phút, giờ hoặc ngày",
    en: "most records in one and the same minute, hour or day",
  },
  "carry-over": {
    vi: "số bản ghi mở đầu bằng số khác với số cuối của bản ghi kết thúc hôm trước",
    en: "records that open with another figure than one that closed on the day before",
  },
  "sum-over-period": {
    vi: "tổng của các bản ghi ghép lại phủ kín kỳ, mỗi ngày một lần",
    en: "a field added up over records that make the period up, every day once",
  },
  period: {
    vi: "số ngày, ngày làm việc, buổi, tuần, tháng, quý của kỳ",
    en: "days, working days, half-days, weeks, months or quarters of the period",
  },
  difference: { vi: "một số đo trừ một số đo khác", en: "one measure less another" },
  per: { vi: "một số đo trên mỗi bấy nhiêu của số đo khác", en: "one measure for every so many of another" },
  change: { vi: "số đo trừ chính nó ở kỳ gốc", en: "a measure less the same over a baseline period" },
  "required-sample": {
    vi: "cỡ mẫu tối thiểu N ÷ (1 + N·e²), làm tròn lên",
    en: "smallest sufficient sample N ÷ (1 + N·e²), rounded up",
  },
  "interval-gap": {
    vi: "khoảng cách giữa hai khoảng tin cậy Wilson; 0 khi chồng nhau",
    en: "how far two Wilson intervals are apart; 0 when they overlap",
  },
};

type BelongsKey = Belongs extends infer B ? (B extends unknown ? keyof B : never) : never;

const belongs: Readonly<Record<BelongsKey, Localized>> = {
  at: { vi: "bản ghi có ngày nằm trong kỳ", en: "records whose date lies in the period" },
  standing: {
    vi: "bản ghi còn hiệu lực vào ngày cuối kỳ: từ ngày này đến trước ngày kia; thiếu ngày thì không giới hạn",
    en: "records that stand on the last day of the period: from one date to before another; a missing date does not limit",
  },
  open: {
    vi: "bản ghi còn mở trong ít nhất một ngày của kỳ",
    en: "records that were open on any day of the period",
  },
};

const missingValues = `## Missing values / Giá trị thiếu

A comparison with a missing value is open: neither true nor false. \`all\` is false as soon as one part is false, \`any\` is true as soon as one part is true; else
what is open stays open (Kleene). \`isPresent\` is never open. A time of a day is compared with a day by its day.

- Open in \`population\`: not counted, and told as undecided. / Không đếm, báo là chưa kết luận được.
- Open in \`exclude\`: stays in. / Vẫn được đếm.
- Open in \`numerator\`: counted and not met, and told as undecided. / Được đếm, coi là không đạt, báo là chưa kết luận được.
`;

/** How records are counted: ways, periods, missing values, counting rules, facts of the period. */
export function measurePage(): string {
  const rows = (words: Readonly<Record<string, Localized>>, prefix: string) =>
    Object.entries(words).map(([key, { vi, en }]) => [`\`${prefix}${key}\``, vi, en]);
  return [
    intro,
    "## Ways of counting / Cách đếm\n",
    table(["`count`", "Tiếng Việt", "English"], rows(ways, "by: ")),
    "## Which records belong to a period / Bản ghi thuộc kỳ\n",
    table(["`in`", "Tiếng Việt", "English"], rows(belongs, "")),
    missingValues,
    "## Counting rules / Quy tắc đếm\n",
    "A measure names the rule that it uses, since two of them may judge one record differently. / Số đo nêu tên quy tắc mà nó dùng.\n",
    ...[...countingRules.values()].flatMap(({ id, entity, title, source, facts }) => [
      `### ${id}\n`,
      `${title.vi} / ${title.en}. Entity: [\`${entity}\`](entities.md#${entity}). Source (${source.confidence}): ${source.document}.\n`,
      factTable(facts),
    ]),
    "## Facts of every entity / Dữ kiện chung\n",
    factTable(periodFacts),
  ].join("\n");
}
