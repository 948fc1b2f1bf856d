import { CchcError, type Period } from "@cchc/core";
import { type Policy, periodUnder } from "@cchc/rules";

/**
 * The period, if both policies judge it.
 *
 * @throws CchcError `policy/not-in-force` or `policy/period-kind`, for each that does not, with its name.
 */
export function periodUnderBoth(period: Period, [before, after]: readonly [Policy, Policy]): Period {
  const problems = [before, after].flatMap((policy) => refusalOf(policy, period));
  if (problems.length > 0) {
    throw new CchcError(problems);
  }
  return period;
}

function refusalOf(policy: Policy, period: Period) {
  try {
    periodUnder(policy, period);
    return [];
  } catch (error) {
    if (!(error instanceof CchcError)) {
      throw error;
    }
    const life = `${policy.from} – ${policy.to ?? ""}`;
    return error.problems.map((problem) => ({
      ...problem,
      given: `${problem.given ?? period.text}; ${policy.id} (${policy.sha256.slice(0, 8)}): ${life}`,
    }));
  }
}
