import { CchcError } from "@cchc/core";

/**
 * Loads a library that only some sources need, and that is therefore not installed with this package.
 *
 * @throws CchcError `source/missing-library`, which says what to install.
 */
export async function loadPeer<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error, name)) {
      throw error;
    }
    throw new CchcError(
      {
        code: "source/missing-library",
        what: {
          vi: `nguồn này cần thư viện ${name}, chưa được cài`,
          en: `this source needs the library ${name}, which is not installed`,
        },
        expected: { vi: "cài thư viện rồi chạy lại", en: "the library, then the same run again" },
        example: `npm install ${name}`,
      },
      { cause: error },
    );
  }
}

function isMissing(error: unknown, name: string): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return (code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND") && String(error).includes(name);
}
