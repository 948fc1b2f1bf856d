import type { Language, Localized } from "@cchc/core";

/** Texts of `--help`. */
export const helpText = {
  program: {
    vi: "Chấm điểm cải cách hành chính từ số liệu, theo bộ chỉ số có căn cứ, và chỉ ra vì sao.",
    en: "Scores administrative reform from records, by cited policies, and says why.",
  },
  help: { vi: "hướng dẫn", en: "how to use it" },
  afterError: { vi: "(thêm --help để xem hướng dẫn)", en: "(add --help to see how to use it)" },
  lang: {
    vi: "ngôn ngữ (mặc định theo môi trường, nếu không thì vi)",
    en: "language (default from the environment, else vi)",
  },
  score: { vi: "chấm điểm các đơn vị trong một kỳ", en: "score units in a period" },
  policy: {
    vi: "mã bộ chỉ số có sẵn (xem `cchc policies`) hoặc thư mục",
    en: "id of a shipped policy (see `cchc policies`) or a folder",
  },
  data: {
    vi: "thư mục có counts.csv (và units.csv, published.csv), hoặc một tệp số đếm",
    en: "a folder with counts.csv (and units.csv, published.csv), or one file of counts",
  },
  period: { vi: "kỳ: 2026, 2026-H1, 2026-Q3, 2026-08", en: "the period: 2026, 2026-H1, 2026-Q3, 2026-08" },
  units: {
    vi: "chỉ in và ghi các đơn vị này (vẫn xếp hạng giữa tất cả)",
    en: "print and store these units alone (ranked among all the same)",
  },
  out: { vi: "ghi kết quả đầy đủ ra tệp JSON", en: "store the whole result as JSON" },
  format: { vi: "dạng in ra: table hoặc json", en: "what is printed: table or json" },
  explain: { vi: "vì sao được từng ấy điểm, và làm gì để tăng", en: "why this many points, and what would lift them" },
  result: { vi: "tệp kết quả do `cchc score --out` ghi", en: "a result stored by `cchc score --out`" },
  unit: { vi: "mã hoặc tên đơn vị (không cần dấu)", en: "code or name of the unit (without diacritics too)" },
  indicator: { vi: "mã tiêu chí, ví dụ 2.1", en: "the indicator, for example 2.1" },
  policies: {
    vi: "các bộ chỉ số có sẵn, hiệu lực và căn cứ",
    en: "what ships, in force from when to when, on whose decision",
  },
} as const satisfies Record<string, Localized>;

/** Headings of the help page. */
export const helpTitles: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { "Usage:": "Cách dùng:", "Options:": "Tùy chọn:", "Commands:": "Lệnh:", "Arguments:": "Tham số:" },
  en: {},
};
