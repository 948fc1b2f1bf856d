import type { FileTally, OtherPeriod, ProblemCount, RejectsPin } from "@cchc/adapters";
import type { Assessment, MeasuredUnit, Measurement, Problem, PublishedScore, RecordTally } from "@cchc/core";
import type { PinnedFile, PinnedRegister } from "@cchc/rules";

/** What a run judges, however it was read: counts as a source gave them, or records that were counted here. */
export interface Intake {
  readonly units: readonly MeasuredUnit[];
  readonly measurements: readonly Measurement[];
  readonly published: readonly PublishedScore[];
  readonly assessments: readonly Assessment[];
  readonly files: readonly FileTally[];
  /** Why rows were rejected. */
  readonly problems: readonly Problem[];
  /** How many problems there are of each kind, where not all of them are kept. */
  readonly kinds?: readonly ProblemCount[];
  readonly warnings: readonly Problem[];
  readonly otherPeriods: readonly OtherPeriod[];
  /** Records that were accepted and lie outside the period and every baseline, by entity. */
  readonly outsidePeriods?: readonly RecordTally[];
  /** Codes of units whose administrative code is not in force on every day of the period; absent when nobody asked. */
  readonly unitsNotInForce?: ReadonlySet<string>;
  readonly register?: PinnedRegister | undefined;
  readonly calendar?: PinnedRegister | undefined;
  /** The mapping that said which column is which field. */
  readonly mapping?: PinnedFile | undefined;
  /** The file that the rejected rows were written to. */
  readonly rejects?: RejectsPin | undefined;
}
