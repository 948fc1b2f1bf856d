import type { VerificationNote } from "@cchc/rules";
import { findPolicy } from "../policy/find-policy.ts";
import { shippedPolicies } from "../policy/policy-folders.ts";
import type { StoredResult } from "../result/read-result-file.ts";

/** A note when the policy that ships under this id today is not the one inside the result. */
export async function shippedNotes({ policy: { id, sha256 } }: StoredResult): Promise<VerificationNote[]> {
  if (!shippedPolicies().includes(id)) {
    return [];
  }
  const shipped = await findPolicy(id);
  return shipped.sha256 === sha256 ? [] : [otherShipped(shipped.sha256)];
}

function otherShipped(sha256: string): VerificationNote {
  const hash = `${sha256.slice(0, 12)}…`;
  return {
    code: "verify/other-shipped-policy",
    what: {
      vi: `bộ chỉ số cùng mã đi kèm cchc hôm nay có nội dung khác (${hash}); kết quả được kiểm tra theo bộ chỉ số mang trong nó`,
      en: `the policy that ships under this id today is another one (${hash}); the result is verified by the one inside it`,
    },
  };
}
