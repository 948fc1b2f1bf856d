import type { Exact, Facts, Localized, PlainDate } from "@cchc/core";
import type { DocumentPath } from "../policy/source-file.ts";
import type { ScoreStatus } from "../result/result.ts";

/** Where a value stands beside a threshold. */
export type Side = "under" | "at" | "over";

/** What an example shall reach. */
export type Wanted =
  | { readonly kind: "threshold"; readonly threshold: Exact; readonly of: "ratio" | "amount"; readonly side: Side }
  | { readonly kind: "status"; readonly status: ScoreStatus }
  | { readonly kind: "branch"; readonly condition: Localized; readonly outcome: boolean }
  | { readonly kind: "version" };

/** Kinds of things that examples reach. */
export const targetKinds = ["threshold", "status", "branch", "version"] as const;

/** One thing in a policy that an example shall reach, and where it is written. */
export interface Target {
  /** Id of the indicator or flag, or `grades`. */
  readonly subject: string;
  /** First day of the rule. */
  readonly rule?: PlainDate;
  /** Id of the part of a sum. */
  readonly part?: string;
  readonly file: string;
  readonly path: DocumentPath;
  readonly wanted: Wanted;
}

/** What one example showed of one rule, part, flag or of the total. */
export interface Sighting {
  readonly status: ScoreStatus;
  readonly value?: Exact | undefined;
  /** Facts that conditions were asked with. */
  readonly facts?: Facts | undefined;
}

/** A target with the test whether a sighting reaches it. */
export interface Reach extends Target {
  /** Whose sightings count: see {@link sightingKey}. */
  readonly key: string;
  readonly met: (sighting: Sighting) => boolean;
}

/** The rule, part, flag or total that a sighting is of. */
export function sightingKey(subject: string, rule?: string, part?: string): string {
  return [subject, rule ?? "", part ?? ""].join(" ");
}
