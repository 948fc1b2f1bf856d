import { CchcError } from "../problem.ts";

/**
 * The outcome of a comparison whose fact is not at hand. `M` is what stands for it: never, where it is an error, or
 * undefined, where it leaves the comparison open.
 */
export type Missing<M> = (fact: string) => M;

/**
 * Missing facts were settled as a status before, so one that is asked for is an error.
 *
 * @throws CchcError `condition/missing-fact`.
 */
export const refuseMissing: Missing<never> = (fact) => {
  throw new CchcError({
    code: "condition/missing-fact",
    what: { vi: "điều kiện hỏi một dữ kiện chưa có", en: "a condition asks for a fact that is not at hand" },
    given: fact,
    expected: { vi: "xử lý dữ kiện thiếu thành trạng thái trước", en: "missing facts settled as a status before" },
  });
};

/** A missing value leaves a comparison open, and what hangs on it, unless the rest decides: Kleene's logic. */
export const leaveOpen: Missing<undefined> = () => undefined;
