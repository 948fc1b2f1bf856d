import { defineEntity, type RecordOf } from "./entity.ts";

/** An inspection by the commune of its own departments and staff. */
export const inspection = defineEntity({
  id: "inspection",
  title: { vi: "Cuộc kiểm tra", en: "Inspection" },
  meaning: {
    vi: "Một cuộc kiểm tra của xã đối với bộ phận, công chức của mình, theo kế hoạch hoặc đột xuất",
    en: "An inspection by the commune of its own departments or staff, planned or unannounced",
  },
  fields: {
    kind: {
      type: "code",
      required: true,
      title: { vi: "Loại kiểm tra", en: "Kind" },
      meaning: { vi: "Kiểm tra việc gì", en: "What was inspected" },
      values: [
        {
          code: "internal",
          title: { vi: "tự kiểm tra công tác cải cách hành chính", en: "internal check of reform work" },
        },
        {
          code: "public-duty",
          title: { vi: "kiểm tra công vụ, kỷ luật, kỷ cương", en: "check of public duty and discipline" },
        },
        { code: "other", title: { vi: "kiểm tra khác", en: "another inspection" } },
      ],
    },
    planned: {
      type: "boolean",
      title: { vi: "Theo kế hoạch", en: "Planned" },
      meaning: {
        vi: "Có trong kế hoạch kiểm tra; sai nếu đột xuất",
        en: "In the inspection plan; false when unannounced",
      },
    },
    dueOn: {
      type: "date",
      ahead: true,
      required: true,
      title: { vi: "Hạn theo kế hoạch", en: "Due on" },
      meaning: {
        vi: "Ngày muộn nhất phải kiểm tra theo kế hoạch; cuộc đột xuất ghi ngày kiểm tra",
        en: "Last day on which the plan has it done; for an unannounced one the day it was done",
      },
    },
    doneOn: {
      type: "date",
      title: { vi: "Ngày kết thúc", en: "Done on" },
      meaning: {
        vi: "Ngày có biên bản hoặc kết luận; trống khi chưa làm",
        en: "Day of its record or conclusion; blank while it was not done",
      },
    },
    department: {
      type: "text",
      title: { vi: "Bộ phận được kiểm tra", en: "Department" },
      meaning: { vi: "Mã bộ phận, không ghi tên người", en: "Code of the department; no names of persons" },
    },
  },
});

/** A record of {@link inspection}. */
export type Inspection = RecordOf<typeof inspection>;
