import type { Localized } from "@cchc/core";

/** Words of the pages about examples, coverage and mutants. */
export const policyTestWords = {
  passed: {
    vi: "{policy}: {passed} trên {all} ví dụ đạt",
    en: "{policy}: {passed} of {all} examples pass",
  },
  failed: {
    vi: "{policy}: {failed} trên {all} ví dụ KHÔNG ĐẠT",
    en: "{policy}: {failed} of {all} examples FAIL",
  },
  none: { vi: "{policy}: không có ví dụ nào khớp", en: "{policy}: no example matches" },
  coverage: {
    vi: "Ví dụ chạm tới {covered} trên {total} ({share}%)",
    en: "Examples reach {covered} of {total} ({share}%)",
  },
  subject: { vi: "Tiêu chí", en: "Indicator" },
  threshold: { vi: "Ngưỡng", en: "Thresholds" },
  status: { vi: "Trạng thái", en: "Statuses" },
  branch: { vi: "Nhánh", en: "Branches" },
  version: { vi: "Phiên bản", en: "Versions" },
  wholeSubjects: {
    vi: "và {count} mục đã chạm tới tất cả",
    en: "and {count} more, all of it reached",
  },
  notReached: { vi: "Chưa ví dụ nào chạm tới", en: "What no example reaches" },
  under: { vi: "sát dưới {value}", en: "just under {value}" },
  at: { vi: "đúng {value}", en: "exactly {value}" },
  over: { vi: "sát trên {value}", en: "just over {value}" },
  wantedStatus: { vi: "trạng thái {status}", en: "the status {status}" },
  wantedBranch: { vi: "{condition} là {outcome}", en: "{condition} is {outcome}" },
  true: { vi: "đúng", en: "true" },
  false: { vi: "sai", en: "false" },
  wantedVersion: { vi: "quy tắc từ {from}", en: "the rule from {from}" },
  further: { vi: "và {count} chỗ nữa", en: "and {count} more" },
  mutants: {
    vi: "{total} thay đổi: {killed} bị ví dụ phát hiện, {refused} bị kiểm tra từ chối, {equivalent} không khác gì, {survived} SỐNG SÓT",
    en: "{total} changes: {killed} caught by examples, {refused} refused by the checks, {equivalent} equivalent, {survived} SURVIVE",
  },
  survivors: { vi: "Sống sót: không ví dụ nào phát hiện", en: "Survivors: no example notices" },
  equivalents: { vi: "Không khác gì, không ví dụ nào phân biệt được", en: "Equivalent: no example could tell" },
  kill: { vi: "ví dụ phát hiện được:", en: "an example that would:" },
  noWitness: {
    vi: "không tìm được ví dụ; cần người xem",
    en: "no such example was found; a person must look",
  },
  suggested: {
    vi: "# Kết quả mong đợi do chính bộ chỉ số tính ra: người thêm vào phải tự kiểm tra.",
    en: "# What these expect was computed by the policy itself: whoever adds them must check it.",
  },
  suggestedCards: {
    vi: "# cases của một tệp trong examples/; số đếm để đạt tổng ấy do người viết chọn",
    en: "# cases of a file in examples/; the counts that bring a total about are yours to choose",
  },
  "kind-threshold": { vi: "ngưỡng", en: "threshold" },
  "kind-edge": { vi: "mốc", en: "edge" },
  "kind-weight": { vi: "trọng số", en: "weight" },
  "kind-date": { vi: "ngày", en: "date" },
  "kind-operator": { vi: "phép so sánh", en: "operator" },
  "kind-treatment": { vi: "cách xử lý", en: "treatment" },
  "kind-order": { vi: "xếp hạng", en: "ranking" },
} as const satisfies Record<string, Localized>;
