import { defineEntity, type RecordOf } from "./entity.ts";

/** A disciplinary decision against one member of staff. */
export const discipline = defineEntity({
  id: "discipline",
  title: { vi: "Vụ việc kỷ luật", en: "Disciplinary case" },
  meaning: {
    vi: "Một quyết định kỷ luật đối với một cán bộ, công chức; không ghi tên, nội dung vi phạm",
    en: "One disciplinary decision against a member of staff; without name or what was done",
  },
  fields: {
    staff: {
      type: "text",
      title: { vi: "Mã cán bộ, công chức", en: "Member of staff" },
      meaning: { vi: "Mã không suy ra được người bị kỷ luật", en: "Opaque id of the member concerned" },
    },
    decidedOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày quyết định", en: "Decided on" },
      meaning: { vi: "Ngày quyết định kỷ luật", en: "Date of the decision" },
    },
    form: {
      type: "code",
      title: { vi: "Hình thức", en: "Form" },
      meaning: { vi: "Hình thức kỷ luật", en: "Form of the discipline" },
      source: "Luật Cán bộ, công chức",
      values: [
        { code: "reprimand", title: { vi: "khiển trách", en: "reprimand" } },
        { code: "warning", title: { vi: "cảnh cáo", en: "warning" } },
        { code: "pay-cut", title: { vi: "hạ bậc lương", en: "lower pay step" } },
        { code: "demotion", title: { vi: "giáng chức", en: "demotion" } },
        { code: "removal", title: { vi: "cách chức, bãi nhiệm", en: "removal from office" } },
        { code: "dismissal", title: { vi: "buộc thôi việc", en: "dismissal" } },
      ],
    },
    revokedOn: {
      type: "date",
      title: { vi: "Ngày hủy quyết định", en: "Revoked on" },
      meaning: {
        vi: "Ngày quyết định bị hủy do xử lý sai; trống khi còn giá trị",
        en: "Day on which the decision was found wrong and revoked; blank while it stands",
      },
    },
  },
  order: [["decidedOn", "revokedOn"]],
});

/** A record of {@link discipline}. */
export type Discipline = RecordOf<typeof discipline>;
