import { CchcError, type Localized } from "@cchc/core";

const reasons: ReadonlyMap<string, { readonly code: string; readonly what: Localized }> = new Map([
  ["ENOENT", { code: "file/missing", what: { vi: "không có tệp hoặc thư mục này", en: "no such file or folder" } }],
  ["ENOTDIR", { code: "file/missing", what: { vi: "không có tệp hoặc thư mục này", en: "no such file or folder" } }],
  ["EISDIR", { code: "file/not-a-file", what: { vi: "đây là thư mục, không phải tệp", en: "a folder, not a file" } }],
  ["EACCES", { code: "file/no-access", what: { vi: "không có quyền đọc", en: "no permission to read" } }],
  ["EPERM", { code: "file/no-access", what: { vi: "không có quyền đọc", en: "no permission to read" } }],
]);

/** Turns an error of the file system into a {@link CchcError} with a `file/…` code; any other error comes back as it is. */
export function fileError(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (code === undefined) {
    return error;
  }
  const reason = reasons.get(code) ?? {
    code: "file/unreadable",
    what: { vi: `không đọc được (${code})`, en: `cannot be read (${code})` },
  };
  return new CchcError(
    {
      ...reason,
      given: path,
      expected: { vi: "đường dẫn tới tệp hoặc thư mục đọc được", en: "the path of a file or folder that can be read" },
      example: "data/counts.csv",
      place: { file: path },
    },
    { cause: error },
  );
}

function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && "syscall" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
