import { CchcError, type Localized } from "@cchc/core";

const reasons: ReadonlyMap<string, Localized> = new Map([
  ["ENOENT", { vi: "không tạo được thư mục", en: "its folder cannot be made" }],
  ["EACCES", { vi: "không có quyền ghi", en: "no permission to write" }],
  ["EPERM", { vi: "không có quyền ghi", en: "no permission to write" }],
  ["EROFS", { vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only" }],
  ["ENOSPC", { vi: "ổ đĩa đã đầy", en: "the disk is full" }],
  ["ENOTDIR", { vi: "một phần của đường dẫn không phải thư mục", en: "a part of the path is not a folder" }],
  ["EEXIST", { vi: "một phần của đường dẫn không phải thư mục", en: "a part of the path is not a folder" }],
  ["EDQUOT", { vi: "hết hạn mức ổ đĩa", en: "the disk quota is used up" }],
  ["ENAMETOOLONG", { vi: "tên quá dài", en: "the name is too long" }],
]);

const room: Localized = {
  vi: "chỗ trống trên ổ đĩa (xóa bớt tệp), hoặc một thư mục trên ổ đĩa khác; tệp cũ vẫn nguyên",
  en: "room on the disk (delete something), or a folder on another disk; the old file is as it was",
};
const advice: ReadonlyMap<string, Localized> = new Map([
  ["ENOSPC", room],
  ["EDQUOT", room],
  ["EROFS", { vi: "một thư mục trên ổ đĩa ghi được", en: "a folder on a disk that can be written to" }],
]);

/** Turns an error of the file system into `out/cannot-write`; any other error comes back as it is. */
export function cannotWrite(error: unknown, file: string): unknown {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) {
    return error;
  }
  const code = String(error.code);
  const reason = reasons.get(code) ?? { vi: code, en: code };
  return new CchcError(
    {
      code: "out/cannot-write",
      what: { vi: `không ghi được tệp: ${reason.vi}`, en: `the file cannot be written: ${reason.en}` },
      given: file,
      expected: advice.get(code) ?? {
        vi: "một tệp trong thư mục ghi được",
        en: "a file in a folder that can be written to",
      },
      example: "build/result.json",
      place: { file },
    },
    { cause: error },
  );
}
