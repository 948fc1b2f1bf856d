import { type Problem, parsePeriod } from "@cchc/core";
import { compareInputs, compareWithData, type InputCheck, score, type Verification } from "@cchc/rules";
import type { RecordsAt } from "../intake/count-records.ts";
import { readIntake } from "../intake/read-intake.ts";
import type { StoredResult } from "../result/read-result-file.ts";

/** A result beside what its policy gives for data that was read again. */
export interface ReadAgain {
  readonly verification: Verification;
  readonly inputs: readonly InputCheck[];
  /** What a run over this data would note. */
  readonly warnings: readonly Problem[];
}

/** Reads the data again, judges it by the policy inside the result, and compares files and cards with the stored ones. */
export async function readAgain(at: RecordsAt, { result, policy }: StoredResult): Promise<ReadAgain> {
  const period = parsePeriod(result.period.text);
  const intake = await readIntake(at, policy, period);
  const fresh = score(policy, { ...intake, period, inputs: intake.files });
  return {
    verification: compareWithData(result, fresh),
    inputs: compareInputs(result.inputs, intake.files),
    warnings: intake.warnings,
  };
}
