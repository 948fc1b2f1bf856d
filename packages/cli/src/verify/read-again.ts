import { parsePeriod } from "@cchc/core";
import {
  compareInputs,
  compareWithData,
  type InputCheck,
  pinnedInputs,
  publishable,
  score,
  type Verification,
} from "@cchc/rules";
import type { Intake } from "../intake/intake.ts";
import type { RecordsAt } from "../intake/open-source.ts";
import { readIntake } from "../intake/read-intake.ts";
import type { StoredResult } from "../result/read-result-file.ts";

/** A result beside what its policy gives for data that was read again. */
export interface ReadAgain {
  readonly verification: Verification;
  readonly inputs: readonly InputCheck[];
  /** What was read, with what a run over it would note. */
  readonly intake: Intake;
}

/** Reads the data again, judges it by the policy inside the result, and compares files and cards with the stored ones. */
export async function readAgain(at: RecordsAt, { result, policy }: StoredResult): Promise<ReadAgain> {
  const period = parsePeriod(result.period.text);
  const intake = await readIntake(at, policy, period);
  const exact = score(policy, { ...intake, period, inputs: intake.files });
  const fresh = result.publication === "public" ? publishable(exact, policy) : exact;
  return {
    verification: compareWithData(result, fresh),
    inputs: compareInputs(pinnedInputs(result), pinnedInputs(fresh)),
    intake,
  };
}
