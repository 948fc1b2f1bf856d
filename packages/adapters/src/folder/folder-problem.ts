import { CchcError } from "@cchc/core";
import type { FolderLimits } from "./limits.ts";

/** The error for a file over the size limit. */
export function fileTooLarge(path: string, limits: FolderLimits): CchcError {
  return new CchcError({
    code: "folder/file-too-large",
    what: { vi: "tệp quá lớn", en: "the file is too large" },
    expected: { vi: `tối đa ${limits.fileBytes} byte`, en: `at most ${limits.fileBytes} bytes` },
    place: { file: path },
  });
}

/** The error for more files than allowed. */
export function tooManyFiles(folder: string, limits: FolderLimits): CchcError {
  return new CchcError({
    code: "folder/too-many-files",
    what: { vi: "thư mục có quá nhiều tệp", en: "the folder has too many files" },
    expected: { vi: `tối đa ${limits.files} tệp`, en: `at most ${limits.files} files` },
    place: { file: folder },
  });
}

/** The error for folders in folders beyond the limit. */
export function tooDeep(path: string, limits: FolderLimits): CchcError {
  return new CchcError({
    code: "folder/too-deep",
    what: { vi: "thư mục lồng quá sâu", en: "folders are nested too deep" },
    expected: { vi: `tối đa ${limits.depth} cấp`, en: `at most ${limits.depth} levels` },
    place: { file: path },
  });
}

/** The error for a symbolic link that leads out of the folder, or nowhere. */
export function linkOutside(path: string): CchcError {
  return new CchcError({
    code: "folder/link-outside",
    what: { vi: "liên kết trỏ ra ngoài thư mục", en: "a link leads out of the folder" },
    expected: { vi: "tệp nằm trong thư mục", en: "a file inside the folder" },
    place: { file: path },
  });
}

/** The error for a pipe, socket or device with the name of a text file. */
export function notARegularFile(path: string): CchcError {
  return new CchcError({
    code: "folder/not-a-file",
    what: { vi: "không phải tệp thường", en: "not a regular file" },
    expected: { vi: "tệp văn bản", en: "a text file" },
    place: { file: path },
  });
}
