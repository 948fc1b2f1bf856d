import { CchcError } from "@cchc/core";
import { type Policy, readPolicy } from "@cchc/rules";
import { policyFolder, readPolicyFolders, shippedPolicies } from "./policy-folders.ts";

/**
 * Reads a policy from its files, with those that it extends: a shipped one by id, or any folder.
 *
 * @throws CchcError `policy/unknown` when it is neither; the loader's errors with file, line and column.
 */
export async function findPolicy(name: string): Promise<Policy> {
  const folder = policyFolder(name);
  if (folder === undefined) {
    const shipped = shippedPolicies().join(", ");
    throw new CchcError({
      code: "policy/unknown",
      what: { vi: "không có bộ chỉ số này", en: "no such policy" },
      given: name,
      expected: { vi: `một thư mục, hoặc một trong: ${shipped}`, en: `a folder, or one of: ${shipped}` },
    });
  }
  const { texts, bases } = await readPolicyFolders(folder);
  return readPolicy(texts, { bases });
}
