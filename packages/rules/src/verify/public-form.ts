import { CchcError } from "@cchc/core";
import type { Result } from "../result/result.ts";

/**
 * Refuses a result for the public where its cards would be judged again from what they hold.
 *
 * @throws CchcError `verify/public-result`.
 */
export function refusePublicForm({ publication }: Pick<Result, "publication">): void {
  if (publication === "public") {
    throw new CchcError(publicForm);
  }
}

const publicForm = {
  code: "verify/public-result",
  what: {
    vi: "đây là bản công bố: số đếm nhỏ đã được giữ lại, không thể tính lại từ chính nó",
    en: "this is the form for the public: small counts are withheld, so it cannot be computed again from itself",
  },
  expected: {
    vi: "--data với dữ liệu đã chấm (không kèm --engine), hoặc bản đầy đủ do `cchc score --out` ghi khi không có --public",
    en: "--data with the data that was scored (and no --engine), or the exact form that `cchc score --out` writes without --public",
  },
  example: "cchc verify build/public.json --data examples/son-trung/data",
} as const;
