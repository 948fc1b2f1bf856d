import { defineEntity, type RecordOf } from "./entity.ts";

/** A figure of the budget that has to be made public. One that never was is recorded without `postedOn`. */
export const disclosure = defineEntity({
  id: "disclosure",
  title: { vi: "Công khai ngân sách", en: "Budget disclosure" },
  meaning: {
    vi: "Một nội dung ngân sách phải công khai; chưa công khai thì vẫn ghi, để trống ngày công khai",
    en: "One part of the budget that has to be made public; recorded also when it was not, without a date of posting",
  },
  fields: {
    kind: {
      type: "code",
      title: { vi: "Nội dung", en: "Kind" },
      meaning: { vi: "Công khai nội dung gì", en: "What is made public" },
      source: "10/2022/QH15, Điều 11 khoản 2",
      values: [
        { code: "draft", title: { vi: "dự toán trình HĐND", en: "budget as submitted to the Council" } },
        { code: "budget", title: { vi: "dự toán đã được quyết định", en: "budget as decided" } },
        {
          code: "execution",
          title: { vi: "tình hình thực hiện quý, 6 tháng, năm", en: "execution by quarter, half or year" },
        },
        { code: "settlement", title: { vi: "quyết toán", en: "final accounts" } },
        { code: "contributions", title: { vi: "khoản đóng góp của nhân dân", en: "people's contributions" } },
        { code: "other", title: { vi: "nội dung khác", en: "another part" } },
      ],
    },
    dueOn: {
      type: "date",
      ahead: true,
      required: true,
      title: { vi: "Hạn công khai", en: "Due on" },
      meaning: { vi: "Ngày muộn nhất phải công khai", en: "Last day on which it may be made public" },
    },
    postedOn: {
      type: "date",
      title: { vi: "Ngày công khai", en: "Posted on" },
      meaning: {
        vi: "Ngày niêm yết hoặc đăng tải; trống khi chưa công khai",
        en: "Day on which it was posted; blank while it was not",
      },
      source: "10/2022/QH15, Điều 12",
    },
    removedOn: {
      type: "date",
      title: { vi: "Ngày gỡ", en: "Removed on" },
      meaning: {
        vi: "Ngày gỡ bản niêm yết; trống khi còn công khai",
        en: "Day on which it was taken down; blank while it is up",
      },
      source: "10/2022/QH15, Điều 13",
    },
  },
  order: [["postedOn", "removedOn"]],
});

/** A record of {@link disclosure}. */
export type Disclosure = RecordOf<typeof disclosure>;
