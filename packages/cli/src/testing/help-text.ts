import type { Localized } from "@cchc/core";

/** Texts of `cchc test --help`. */
export const testHelp = {
  test: {
    vi: "chạy các ví dụ trong bộ chỉ số; đo ví dụ chạm tới đâu và sẽ phát hiện thay đổi nào",
    en: "run the examples of policies; how far they reach, and which changes they would notice",
  },
  policies: {
    vi: "mã hoặc thư mục bộ chỉ số (mặc định: mọi bộ có sẵn)",
    en: "ids or folders of policies (default: all that ship)",
  },
  filter: { vi: "chỉ các ví dụ có chữ này trong tên", en: "only examples with this text in their name" },
  watch: { vi: "chạy lại khi tệp thay đổi, đến khi Ctrl-C", en: "run again when files change, until Ctrl-C" },
  coverage: {
    vi: "ngưỡng, trạng thái, nhánh, phiên bản nào có ví dụ",
    en: "which thresholds, statuses, branches and versions have examples",
  },
  min: { vi: "mã thoát 1 khi chạm tới ít hơn", en: "exit code 1 when less is reached" },
  mutate: {
    vi: "đổi từng ngưỡng, mốc, trọng số, ngày, phép so sánh một bước và xem ví dụ nào phát hiện",
    en: "change each threshold, edge, weight, date and operator by one step and see which examples notice",
  },
  maxSurvivors: {
    vi: "mã thoát 1 khi nhiều thay đổi hơn không bị phát hiện",
    en: "exit code 1 when more changes go unnoticed",
  },
  suggest: {
    vi: "in các ví dụ còn thiếu dưới dạng YAML; người phải kiểm tra kết quả mong đợi",
    en: "print the examples that are missing, as YAML; a person must check what they expect",
  },
  junit: { vi: "ghi kết quả dạng JUnit XML ra tệp", en: "write the outcome as JUnit XML" },
  fromCase: {
    vi: "viết ví dụ từ phiếu điểm của đơn vị này (cần --result)",
    en: "write an example from this unit's card (needs --result)",
  },
  result: { vi: "tệp kết quả do `cchc score --out` ghi", en: "a result stored by `cchc score --out`" },
  indicator: { vi: "chỉ một tiêu chí, ví dụ 2.1", en: "one indicator alone, for example 2.1" },
  keepCode: { vi: "giữ mã đơn vị trong ví dụ", en: "keep the unit's code in the example" },
} as const satisfies Record<string, Localized>;
