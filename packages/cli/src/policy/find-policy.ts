import { CchcError } from "@cchc/core";
import { type Policy, readPolicy } from "@cchc/rules";
import { type PolicyTexts, policyFolder, readPolicyFolders, shippedPolicies } from "./policy-folders.ts";

/**
 * The folder of a policy: a shipped one by id, or any folder.
 *
 * @throws CchcError `policy/unknown` when it is neither.
 */
export function findPolicyFolder(name: string): string {
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
  return folder;
}

/** The texts of a policy's files, by path inside its folder, and a way to those of the policies it extends. */
export function readPolicyTexts(name: string): Promise<PolicyTexts> {
  return readPolicyFolders(findPolicyFolder(name));
}

/**
 * Reads a policy from its files, with those that it extends: a shipped one by id, or any folder.
 *
 * @throws CchcError `policy/unknown` when it is neither; the loader's errors with file, line and column.
 */
export async function findPolicy(name: string): Promise<Policy> {
  const { texts, bases } = await readPolicyTexts(name);
  return readPolicy(texts, { bases });
}
