import { CchcError } from "../problem.ts";

/**
 * Loads a library that only some parts of a package need, and that is therefore not installed with it.
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
          vi: `phần này cần thư viện ${name}, chưa được cài`,
          en: `this part needs the library ${name}, which is not installed`,
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
