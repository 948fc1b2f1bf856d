import type { Localized } from "@cchc/core";

/** Texts of `--help`. */
export const helpText = {
  program: {
    vi: "Chấm điểm cải cách hành chính từ số liệu, theo bộ chỉ số có căn cứ, và chỉ ra vì sao.",
    en: "Scores administrative reform from records, by cited policies, and says why.",
  },
  help: { vi: "hướng dẫn", en: "how to use it" },
  afterError: { vi: "(thêm --help để xem hướng dẫn)", en: "(add --help to see how to use it)" },
  version: { vi: "phiên bản", en: "the version" },
  error: { vi: "lỗi", en: "error" },
  internal: {
    vi: "lỗi bên trong cchc, không phải ở số liệu; xin gửi đoạn sau cho người bảo trì",
    en: "a fault inside cchc, not in your data; please send what follows to its maintainers",
  },
  examples: {
    vi: [
      "Ví dụ:",
      "  npx cchc score --policy qd-766 --data examples/phu-tho-766/data --period 2026-08 --out build/phu-tho.json",
      '  npx cchc explain build/phu-tho.json "van phong"',
      "",
      "Mã thoát: 0 xong; 1 xong nhưng có điều phải xem (dòng bị loại quá mức cho phép, số liệu chưa đủ tốt, kiểm tra lại khác, lint có lỗi, ví dụ không đạt, hai bộ chỉ số khác nghĩa); 2 gọi sai; 3 không đọc được đầu vào hoặc không ghi được kết quả; 70 lỗi của cchc.",
    ].join("\n"),
    en: [
      "Examples:",
      "  npx cchc score --policy qd-766 --data examples/phu-tho-766/data --period 2026-08 --out build/phu-tho.json",
      '  npx cchc explain build/phu-tho.json "van phong"',
      "",
      "Exit codes: 0 done; 1 done with findings (more rejected rows than allowed, data not good enough, a verification that differs, lint errors, failing examples, policies that differ); 2 wrong usage; 3 input unreadable or output unwritable; 70 a fault of cchc.",
    ].join("\n"),
  },
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
    vi: "thư mục số đếm (counts.csv, units.csv, published.csv) hoặc bản ghi (mỗi loại một tệp CSV, XLSX, JSON hoặc Parquet), một tệp, hay địa chỉ postgresql:// hoặc https://",
    en: "a folder of counts (counts.csv, units.csv, published.csv) or of records (a file of CSV, XLSX, JSON or Parquet each kind), one file, or an address postgresql:// or https://",
  },
  period: { vi: "kỳ: 2026, 2026-H1, 2026-Q3, 2026-08", en: "the period: 2026, 2026-H1, 2026-Q3, 2026-08" },
  units: {
    vi: "chỉ in và ghi các đơn vị này (vẫn xếp hạng giữa tất cả)",
    en: "print and store these units alone (ranked among all the same)",
  },
  out: { vi: "ghi kết quả đầy đủ ra tệp JSON", en: "store the whole result as JSON" },
  public: {
    vi: "ghi bản công bố: không có số đếm người trả lời dưới ngưỡng smallCells của bộ chỉ số",
    en: "store the form for the public: no counts of respondents under the policy's smallCells",
  },
  format: { vi: "dạng in ra", en: "what is printed" },
  explain: { vi: "vì sao được từng ấy điểm, và làm gì để tăng", en: "why this many points, and what would lift them" },
  result: { vi: "tệp kết quả do `cchc score --out` ghi", en: "a result stored by `cchc score --out`" },
  unit: { vi: "mã hoặc tên đơn vị (không cần dấu)", en: "code or name of the unit (without diacritics too)" },
  indicator: {
    vi: "mã tiêu chí, ví dụ 2.1, hoặc mã lĩnh vực, ví dụ t4",
    en: "the indicator, for example 2.1, or an area, for example t4",
  },
  record: {
    vi: "mã một bản ghi, ví dụ một hồ sơ (cần --data)",
    en: "id of a record, such as a case file (needs --data)",
  },
  dataOfResult: {
    vi: "dữ liệu đã chấm, để liệt kê các bản ghi đứng sau điểm",
    en: "the data that was scored, to list the records behind the points",
  },
  set: {
    vi: "giả định số liệu của một số đo, ví dụ dossier-on-time=1000/1270 (lặp lại được): điểm sẽ thành bao nhiêu",
    en: "suppose counts of a measure, as in dossier-on-time=1000/1270 (may be repeated): what the points would be",
  },
  short: { vi: "mỗi tiêu chí một dòng", en: "one line for each indicator" },
  rollUp: {
    vi: "tính gộp bản ghi: theo đơn vị cấp trên trong units.csv (parent), theo tỉnh (province), hoặc theo đơn vị sau sáp nhập (successor)",
    en: "count records under other units: those above in units.csv (parent), their provinces (province), or the units that mergers made (successor)",
  },
  load: {
    vi: "nạp bản ghi vào một kho tính toán (DuckDB), để chấm và giải thích mà không cần đọc lại tệp",
    en: "read records into an engine (DuckDB), to score and explain them without reading their files again",
  },
  warehouseToLoad: {
    vi: "kho nhận bản ghi, thay cho những gì kho đang có: duckdb:tệp, clickhouse://máy:cổng/csdl",
    en: "the engine that takes the records, in the place of what it has: duckdb:file, clickhouse://host:port/database",
  },
  update: {
    vi: "bản ghi mới thay bản ghi cùng đơn vị và mã, phần còn lại trong kho giữ nguyên (tệp DuckDB, ClickHouse)",
    en: "the records take the place of those of the same unit and id, and all others stay (a file of DuckDB, ClickHouse)",
  },
  warehouse: {
    vi: "nơi đếm bản ghi: duckdb:, duckdb:tệp?memory=2GB&threads=2, postgresql: (cơ sở dữ liệu của --data tự đếm), hoặc memory:; không có --data thì chấm dữ liệu đã nạp",
    en: "the engine that counts records: duckdb:, duckdb:file?memory=2GB&threads=2, postgresql: (the database of --data itself), or memory:; without --data what was loaded into it is scored",
  },
  mapping: {
    vi: "tệp khai cột nguồn ứng với trường nào (YAML)",
    en: "a file that says which column is which field (YAML)",
  },
  to: {
    vi: "mức xếp loại: cần thay đổi ít nhất những gì để đạt",
    en: "a grade: the least that must change to get it",
  },
  rejects: {
    vi: "ghi các dòng bị loại ra rejects.csv trong thư mục này; tên có đuôi .xlsx: ra bảng tính để sửa",
    en: "write rejected rows to rejects.csv in this folder; a name that ends in .xlsx: to a workbook to correct them in",
  },
  asOf: { vi: "loại bản ghi có ngày sau ngày này", en: "reject records dated after this day" },
  verify: {
    vi: "tính lại một kết quả đã lưu và nói bằng nhau, hay khác ở đâu",
    en: "compute a stored result again and say equal, or what differs",
  },
  engine: {
    vi: "chấm lại bằng một công cụ luật khác, không sửa đổi",
    en: "judge again by another rules engine, unmodified",
  },
  dataToVerify: {
    vi: "dữ liệu đã chấm, để đọc lại và tính lại từ đầu",
    en: "the data that was scored, to read it again and compute everything anew",
  },
  policies: {
    vi: "các bộ chỉ số có sẵn, hiệu lực và căn cứ",
    en: "what ships, in force from when to when, on whose decision",
  },
  lint: {
    vi: "điều người giữ bộ chỉ số cần biết: lỗi, chỗ hở, chỗ thừa, chỗ thiếu căn cứ",
    en: "what the keepers of a policy should know: faults, gaps, leftovers, missing sources",
  },
  maxWarnings: {
    vi: "mã thoát 1 khi có nhiều cảnh báo hơn số này",
    en: "exit code 1 with more warnings than this",
  },
  lintOn: {
    vi: "ngày dùng để xét thời hạn bỏ qua (mặc định: hôm nay)",
    en: "the day on which suppressions are looked at (default: today)",
  },
  schemas: {
    vi: "ghi vào thư mục này các JSON Schema để trình soạn thảo gợi ý mã của bộ chỉ số (chỉ một bộ chỉ số)",
    en: "write JSON Schemas to this folder, with which an editor completes the ids of the policy (one policy only)",
  },
  init: {
    vi: "ghi một thư mục bộ chỉ số để bắt đầu; không ghi đè tệp nào",
    en: "write a policy folder to start from; no file is overwritten",
  },
  initFolder: {
    vi: "thư mục mới; tên của nó là mã bộ chỉ số",
    en: "the new folder; its name is the id of the policy",
  },
  initFrom: {
    vi: "chép từ bộ chỉ số này thay cho mẫu nhỏ",
    en: "copy this policy instead of the small sample",
  },
  why: {
    vi: "giá trị này do lớp và phiên bản nào đưa ra, ví dụ 2-1-progress.max (cần --on)",
    en: "which layer and version gives this value, for example 2-1-progress.max (needs --on)",
  },
  whyOn: { vi: "vào ngày nào, ví dụ 2026-08-01", en: "on which day, for example 2026-08-01" },
  diff: {
    vi: "hai bộ chỉ số khác nhau ở đâu về nghĩa, không phải về câu chữ",
    en: "what changed between two policies in meaning, not in text",
  },
  policyBefore: { vi: "bộ chỉ số trước: mã hoặc thư mục", en: "the policy before: an id or a folder" },
  policyAfter: { vi: "bộ chỉ số sau: mã hoặc thư mục", en: "the policy after: an id or a folder" },
  onDay: { vi: "chỉ so các quy tắc có hiệu lực ngày này", en: "compare the rules in force on this day alone" },
  impact: {
    vi: "thay đổi bộ chỉ số làm ai đổi điểm, hạng, xếp loại, và điều kiện nào làm đổi",
    en: "whom a change of policy moves, and which condition did it",
  },
  unitsOfImpact: {
    vi: "chỉ in và ghi các đơn vị này (vẫn tính trên tất cả)",
    en: "print and store these units alone (computed over all the same)",
  },
  top: { vi: "in bao nhiêu đơn vị đổi nhiều nhất", en: "how many of the units that move most are printed" },
  outOfImpact: {
    vi: "ghi đầy đủ ra tệp: .json, hoặc .csv (theo --rows)",
    en: "store the whole in a file: .json, or .csv (by --rows)",
  },
  rows: {
    vi: "mỗi dòng CSV là một đơn vị, hay một đơn vị và một tiêu chí",
    en: "what a row of the CSV is: a unit, or an indicator of a unit",
  },
  template: {
    vi: "ghi một bảng tính Excel để thu thập bản ghi; điền xong đọc được ngay, không cần tệp khai cột",
    en: "write an Excel workbook to collect records in; filled in, it is read without a mapping",
  },
  templateEntity: {
    vi: "các thực thể, ví dụ case-file,petition",
    en: "entities, for example case-file,petition",
  },
  templatePolicy: {
    vi: "mọi thực thể mà bộ chỉ số này cần",
    en: "every entity that this policy needs",
  },
  templateOut: { vi: "tệp .xlsx sẽ được ghi", en: "the .xlsx file to be written" },
} as const satisfies Record<string, Localized>;

/** Vietnamese headings of the help page. */
export const helpTitles: Readonly<Record<string, string>> = {
  "Usage:": "Cách dùng:",
  "Options:": "Tùy chọn:",
  "Commands:": "Lệnh:",
  "Arguments:": "Tham số:",
};
