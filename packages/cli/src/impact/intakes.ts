import type { Period } from "@cchc/core";
import type { Policy, ScoreInput } from "@cchc/rules";
import type { Intake } from "../intake/intake.ts";
import type { RecordsAt } from "../intake/open-source.ts";
import { holdsRecords, readIntake } from "../intake/read-intake.ts";

/** The same data as each of two policies reads it; one and the same for counts. */
export interface Intakes {
  readonly before: Intake;
  readonly after: Intake;
}

type Both = readonly [before: Policy, after: Policy];

/** Reads data for two policies: records are counted by the measures of each, counts are read once by those of either. */
export async function readIntakes(at: RecordsAt, both: Both, period: Period): Promise<Intakes> {
  const [before, after] = both;
  if (await holdsRecords(at, askingBoth(both))) {
    return { before: await readIntake(at, before, period), after: await readIntake(at, after, period) };
  }
  const intake = await readIntake(at, askingBoth(both), period);
  return { before: intake, after: intake };
}

/** A policy that asks for the measures and items of both; of one id, as the policy after has it. */
function askingBoth([before, after]: Both): Policy {
  return {
    ...after,
    measures: new Map([...before.measures, ...after.measures]),
    indicators: [...before.indicators, ...after.indicators],
    areas: [...before.areas, ...after.areas],
  };
}

/** An intake as what a policy judges. */
export function judgedInput(intake: Intake, period: Period): ScoreInput {
  return { ...intake, period, inputs: intake.files };
}
