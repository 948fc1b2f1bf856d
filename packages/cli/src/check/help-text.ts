import type { Localized } from "@cchc/core";

/** Texts of `cchc check --help`. */
export const checkHelp = {
  check: {
    vi: "số liệu có đủ tốt để chấm không: dòng bị loại, điều còn thiếu, số không khớp (không chấm điểm)",
    en: "is this data good enough to score: rejected rows, what is missing, figures that disagree (nothing is scored)",
  },
  policy: {
    vi: "bộ chỉ số sẽ chấm, để biết tiêu chí nào chưa tính được và vì sao (cần --period)",
    en: "the policy that will score, to see which indicators cannot be computed and why (needs --period)",
  },
  period: { vi: "kỳ sẽ chấm: 2026, 2026-Q3, 2026-08", en: "the period that will be scored: 2026, 2026-Q3, 2026-08" },
  maxRejected: {
    vi: "tỷ lệ dòng bị loại cho phép, ví dụ 2% (mặc định 0%); quá thì mã thoát 1",
    en: "share of rejected rows that is allowed, as in 2% (default 0%); exit code 1 above it",
  },
  out: { vi: "ghi đầy đủ ra tệp JSON (cchc-check/1)", en: "store the whole as JSON (cchc-check/1)" },
} as const satisfies Record<string, Localized>;
