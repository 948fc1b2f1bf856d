import { type Policy, publishable, type Result, readPolicyData } from "@cchc/rules";

/** What every document is written from: one result, its policy, and the result of the period before where there is one. */
export interface ReportSubject {
  /** In the form that may be published, unless the exact one was asked for. */
  readonly result: Result;
  readonly policy: Policy;
  /** The result of an earlier period, in the same form: what changed since. */
  readonly before?: Result | undefined;
}

/** What a document is asked to tell. */
export interface SubjectOptions {
  /** The policy inside the result, when it was read already. */
  readonly policy?: Policy;
  /** The result of an earlier period. */
  readonly before?: Result | undefined;
  /** Keeps counts of respondents that are too small to be published: for the office's own use. */
  readonly exact?: boolean | undefined;
}

/**
 * Makes a result ready to be written as a document. Counts of respondents that are too small to be published are withheld,
 * whichever form was stored, unless `exact` is asked for.
 *
 * @throws CchcError Every problem of a policy inside a result that someone edited.
 *
 * @example
 * reportSubject(result).policy.id; // "qd-766"
 */
export function reportSubject(stored: Result, options: SubjectOptions = {}): ReportSubject {
  const { before, exact = false, policy = readPolicyData(stored.policy.files) } = options;
  const shown = (result: Result, by: Policy) => (exact ? result : publishable(result, by));
  return {
    result: shown(stored, policy),
    policy,
    ...(before === undefined ? {} : { before: shown(before, readPolicyData(before.policy.files)) }),
  };
}
