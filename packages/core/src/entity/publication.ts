import { defineEntity, type RecordOf } from "./entity.ts";

/** A result that has to be made public. One that was never posted is recorded without `postedOn`. */
export const publication = defineEntity({
  id: "publication",
  title: { vi: "Công khai kết quả", en: "Publication" },
  meaning: {
    vi: "Một kết quả phải công khai; chưa công khai thì vẫn ghi, để trống ngày công khai",
    en: "A result that has to be made public; recorded also when it was not, without a date of posting",
  },
  fields: {
    about: {
      type: "code",
      required: true,
      title: { vi: "Nội dung", en: "About" },
      meaning: { vi: "Kết quả gì", en: "What result" },
      values: [
        { code: "survey", title: { vi: "kết quả khảo sát hài lòng", en: "outcome of a satisfaction survey" } },
        { code: "resolution", title: { vi: "kết quả thực hiện nghị quyết", en: "how the resolution was carried out" } },
        { code: "supervision", title: { vi: "kết quả giám sát", en: "outcome of a supervision" } },
        { code: "other", title: { vi: "kết quả khác", en: "another result" } },
      ],
    },
    resultOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày có kết quả", en: "Result on" },
      meaning: { vi: "Ngày của văn bản ghi kết quả", en: "Date of the document with the result" },
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
    place: {
      type: "code",
      title: { vi: "Nơi công khai", en: "Place" },
      meaning: { vi: "Công khai ở đâu", en: "Where it was posted" },
      values: [
        {
          code: "board",
          title: { vi: "niêm yết tại trụ sở, nhà văn hóa", en: "boards at the office and in villages" },
        },
        { code: "website", title: { vi: "trang thông tin điện tử", en: "the commune's website" } },
        { code: "loudspeaker", title: { vi: "truyền thanh cơ sở", en: "loudspeakers" } },
      ],
    },
  },
  order: [["postedOn", "removedOn"]],
});

/** A record of {@link publication}. */
export type Publication = RecordOf<typeof publication>;
