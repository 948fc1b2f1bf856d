import { defineEntity, type RecordOf } from "./entity.ts";

/** A task that a higher authority or the chairman assigned, as the document system follows it. */
export const task = defineEntity({
  id: "task",
  title: { vi: "Nhiệm vụ được giao", en: "Assigned task" },
  meaning: {
    vi: "Một nhiệm vụ do cấp trên hoặc Chủ tịch UBND xã giao, theo dõi trên hệ thống văn bản",
    en: "A task assigned by a higher authority or the chairman, as the document system follows it",
  },
  fields: {
    assignedOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày giao", en: "Assigned on" },
      meaning: { vi: "Ngày giao nhiệm vụ", en: "Day on which it was assigned" },
    },
    assignedBy: {
      type: "code",
      title: { vi: "Người giao", en: "Assigned by" },
      meaning: { vi: "Ai giao nhiệm vụ", en: "Who assigned it" },
      values: [
        { code: "higher", title: { vi: "cấp trên", en: "a higher authority" } },
        { code: "chairman", title: { vi: "Chủ tịch UBND xã", en: "the commune's chairman" } },
        { code: "other", title: { vi: "người khác", en: "someone else" } },
      ],
    },
    department: {
      type: "text",
      title: { vi: "Bộ phận thực hiện", en: "Department" },
      meaning: {
        vi: "Mã bộ phận chủ trì, không ghi tên người",
        en: "Code of the department in charge; no names of persons",
      },
    },
    dueOn: {
      type: "date",
      ahead: true,
      title: { vi: "Hạn hoàn thành", en: "Due on" },
      meaning: {
        vi: "Hạn hoàn thành, kể cả hạn được gia hạn hợp lệ; trống khi không có hạn",
        en: "Deadline, as validly extended; blank when there is none",
      },
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
        vi: "Ngày người giao thu hồi hoặc cho thôi thực hiện",
        en: "Day on which it was withdrawn by whoever assigned it",
      },
    },
  },
  order: [
    ["assignedOn", "dueOn"],
    ["assignedOn", "doneOn"],
    ["assignedOn", "cancelledOn"],
  ],
});

/** A record of {@link task}. */
export type Task = RecordOf<typeof task>;
