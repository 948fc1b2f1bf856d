import { defineEntity, type RecordOf } from "./entity.ts";

/** A public asset that has to be declared and made public. */
export const publicAsset = defineEntity({
  id: "public-asset",
  title: { vi: "Tài sản công", en: "Public asset" },
  meaning: {
    vi: "Một tài sản công do đơn vị quản lý, thuộc diện kê khai và công khai",
    en: "A public asset in the unit's care that has to be declared and made public",
  },
  fields: {
    kind: {
      type: "code",
      title: { vi: "Loại tài sản", en: "Kind" },
      meaning: { vi: "Loại tài sản", en: "What kind of asset it is" },
      values: [
        { code: "land-building", title: { vi: "đất, nhà, trụ sở", en: "land and buildings" } },
        { code: "vehicle", title: { vi: "phương tiện", en: "vehicles" } },
        { code: "equipment", title: { vi: "máy móc, thiết bị", en: "equipment" } },
        { code: "infrastructure", title: { vi: "kết cấu hạ tầng", en: "infrastructure" } },
        { code: "other", title: { vi: "tài sản khác", en: "another asset" } },
      ],
    },
    acquiredOn: {
      type: "date",
      title: { vi: "Ngày tiếp nhận", en: "Acquired on" },
      meaning: {
        vi: "Ngày đưa vào quản lý; trống khi có từ trước",
        en: "Day on which it came into the unit's care; blank when long before",
      },
    },
    disposedOn: {
      type: "date",
      title: { vi: "Ngày thôi quản lý", en: "Disposed of on" },
      meaning: {
        vi: "Ngày thanh lý, điều chuyển; trống khi còn quản lý",
        en: "Day on which it was given up; blank while it is held",
      },
    },
    declaredOn: {
      type: "date",
      title: { vi: "Ngày kê khai", en: "Declared on" },
      meaning: {
        vi: "Ngày kê khai vào cơ sở dữ liệu tài sản công; trống khi chưa kê khai",
        en: "Day on which it was entered in the database of public assets; blank while it is not",
      },
    },
    publicOn: {
      type: "date",
      title: { vi: "Ngày công khai", en: "Made public on" },
      meaning: {
        vi: "Ngày công khai việc quản lý, sử dụng tài sản; trống khi chưa công khai",
        en: "Day on which its management and use were made public; blank while they are not",
      },
      source: "10/2022/QH15, Điều 11 khoản 6",
    },
  },
  order: [["acquiredOn", "disposedOn"]],
});

/** A record of {@link publicAsset}. */
export type PublicAsset = RecordOf<typeof publicAsset>;
