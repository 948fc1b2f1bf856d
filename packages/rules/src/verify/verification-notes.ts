import type { VerificationNote } from "./verification.ts";

/** Notes about what was not checked. */
export const inputs: VerificationNote = {
  code: "verify/inputs",
  what: {
    vi: "chưa kiểm tra tệp đầu vào và mã băm của số liệu: cần dữ liệu (--data)",
    en: "input files and the hash of the data not checked: that needs the data (--data)",
  },
};

/** The result is the form for the public. */
export const publicForm: VerificationNote = {
  code: "verify/public-result",
  what: {
    vi: "đây là bản công bố: được so với bản công bố tính lại từ dữ liệu",
    en: "this is the form for the public: it was compared with the public form of what the data gives",
  },
};

/** The result was stored with `--units`. */
export const someUnits: VerificationNote = {
  code: "verify/some-units",
  what: {
    vi: "chưa kiểm tra thứ hạng (chỉ kiểm tra thứ tự giữa các đơn vị có mặt): kết quả chỉ giữ một số đơn vị",
    en: "ranks not checked (but for the order of the units at hand): the result holds some units alone",
  },
};

/** Some rules are relative to the best unit. */
export const leaders: VerificationNote = {
  code: "verify/leaders",
  what: {
    vi: "giá trị của đơn vị dẫn đầu lấy theo kết quả; mức kế tiếp của tiêu chí so với đơn vị đó chưa kiểm tra",
    en: "the value of the best unit is taken from the result; the next outcome of indicators relative to it not checked",
  },
};

/** Flags look at measurements that cards do not carry. */
export const flags: VerificationNote = {
  code: "verify/flags",
  what: {
    vi: "chưa kiểm tra cảnh báo: phiếu không mang đủ số đo của cảnh báo",
    en: "flags not checked: cards do not carry every measurement that flags look at",
  },
};

/** Points given by hand are records. */
export const assessed: VerificationNote = {
  code: "verify/assessed",
  what: {
    vi: "chưa kiểm tra điểm tự chấm, thẩm định: đó là bản ghi",
    en: "self-scored and verified points not checked: they are records",
  },
};

/** What a source published is taken as it is stored. */
export const published: VerificationNote = {
  code: "verify/published",
  what: {
    vi: "điểm công bố lấy như đã lưu; chênh lệch và mức khớp được tính lại",
    en: "published scores taken as stored; differences and agreement computed again",
  },
};

/** Another version of cchc judged. */
export function otherVersion(version: string): VerificationNote {
  return {
    code: "verify/other-version",
    what: { vi: `kết quả do phiên bản ${version} tạo ra`, en: `the result was made by version ${version}` },
  };
}

/** The data has more units than the result. */
export function partOfUnits(held: number, all: number): VerificationNote {
  return {
    code: "verify/part-of-units",
    what: {
      vi: `kết quả giữ ${held} trong ${all} đơn vị của số liệu; chỉ so phiếu của các đơn vị đó`,
      en: `the result holds ${held} of the ${all} units in the data; the cards of those alone are compared`,
    },
  };
}
