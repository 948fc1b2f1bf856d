import { CchcError } from "@cchc/core";
import type { Indicator, Policy } from "@cchc/rules";

/**
 * The indicator with this id, short code or source code (case does not matter).
 *
 * @throws CchcError `usage/unknown-indicator`, with the codes that there are.
 */
export function findIndicator(policy: Policy, text: string): Indicator {
  const wanted = text.toLowerCase();
  const found = policy.indicators.find(({ id, code, sourceCode }) =>
    [id, code, sourceCode].some((name) => name?.toLowerCase() === wanted),
  );
  if (found === undefined) {
    const areas = policy.areas.map(({ id }) => id).join(", ");
    const codes = policy.indicators.map(({ code }) => code).join(", ");
    throw new CchcError({
      code: "usage/unknown-indicator",
      what: { vi: "bộ chỉ số không có tiêu chí này", en: "the policy has no such indicator" },
      given: text,
      expected: {
        vi: `mã lĩnh vực (${areas}) hoặc tiêu chí, một trong: ${codes}`,
        en: `an area (${areas}) or an indicator, one of: ${codes}`,
      },
    });
  }
  return found;
}
