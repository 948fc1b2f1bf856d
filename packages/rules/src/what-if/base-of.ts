import { readPolicyData } from "../policy/read-policy.ts";
import { periodUnder } from "../scorecard/check-period.ts";
import type { Base, Scored } from "./base.ts";
import { fromCards } from "./from-cards.ts";
import { fromInput } from "./from-input.ts";

/** What is known of a judgement: all of it from what was judged, or as much as its cards hold. */
export function baseOf({ result, policy = readPolicyData(result.policy.files), input }: Scored): Base {
  const period = periodUnder(policy, result.period.text);
  return input === undefined ? fromCards(result, policy, period) : fromInput(result, policy, { period, input });
}
