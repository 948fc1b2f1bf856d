import { CchcError } from "@cchc/core";
import type { SourcePlace } from "../../source/table-source.ts";

/** The error for a table that is said to be in the format and has no objects. */
export function notTheFormat(place: SourcePlace): CchcError {
  return new CchcError({
    code: "dong-bo-ho-so-mc/not-json",
    what: { vi: "không phải danh sách đối tượng JSON", en: "not a list of JSON objects" },
    expected: {
      vi: "tệp .json hoặc .jsonl mà hệ thống một cửa gửi lên Cổng; bảng phẳng thì dùng columns trong tệp ánh xạ",
      en: "a .json or .jsonl file as the one-stop system sends it; for a flat table, columns in the mapping",
    },
    example: '{"MaHoSo": "H40.18-1", "TrangThaiHoSo": "10"}',
    place,
  });
}
