import { defineEntity, type RecordOf } from "./entity.ts";
import { planKinds } from "./plan.ts";

/** One task of a plan, with its own deadline. */
export const planItem = defineEntity({
  id: "plan-item",
  title: { vi: "Nhiệm vụ trong kế hoạch", en: "Plan item" },
  meaning: {
    vi: "Một nhiệm vụ ghi trong kế hoạch, có hạn hoàn thành riêng",
    en: "One task written in a plan, with a deadline of its own",
  },
  fields: {
    plan: {
      type: "text",
      title: { vi: "Mã kế hoạch", en: "Plan" },
      meaning: { vi: "Mã bản ghi của kế hoạch", en: "Record id of the plan" },
    },
    planKind: {
      type: "code",
      required: true,
      title: { vi: "Loại kế hoạch", en: "Kind of plan" },
      meaning: { vi: "Loại của kế hoạch chứa nhiệm vụ", en: "Kind of the plan that holds the task" },
      values: planKinds,
    },
    dueOn: {
      type: "date",
      ahead: true,
      required: true,
      title: { vi: "Hạn hoàn thành", en: "Due on" },
      meaning: { vi: "Hạn hoàn thành ghi trong kế hoạch", en: "Deadline written in the plan" },
    },
    doneOn: {
      type: "date",
      title: { vi: "Ngày hoàn thành", en: "Done on" },
      meaning: { vi: "Ngày hoàn thành; trống khi chưa xong", en: "Day on which it was done; blank while it is not" },
    },
    cancelledOn: {
      type: "date",
      title: { vi: "Ngày được cho thôi", en: "Cancelled on" },
      meaning: {
        vi: "Ngày cấp có thẩm quyền quyết định bỏ hoặc chuyển nhiệm vụ ra khỏi kế hoạch",
        en: "Day on which the competent authority took the task out of the plan",
      },
    },
    hasEvidence: {
      type: "boolean",
      title: { vi: "Có tài liệu kiểm chứng", en: "Has evidence" },
      meaning: {
        vi: "Kết quả có văn bản hoặc tài liệu để kiểm tra lại",
        en: "A document shows the result and can be checked",
      },
    },
  },
});

/** A record of {@link planItem}. */
export type PlanItem = RecordOf<typeof planItem>;
