import type { Sourced } from "../parsed-policy.ts";
import type { PolicyFile } from "../source-file.ts";
import type { LayerDocument } from "./layer-document.ts";
import type { Override } from "./override.ts";
import type { Span } from "./span.ts";
import type { Version } from "./version.ts";

/** A policy whose layers were laid over each other: what is in force when, with where it was written. */
export interface Resolved {
  /** The head by days; one version where nothing in it changes. */
  readonly heads: readonly Version[];
  /** Indicators, measures and flags. */
  readonly files: readonly PolicyFile[];
  /** Days on which an indicator is not part of the policy, by its id. */
  readonly absences: ReadonlyMap<string, readonly Span[]>;
}

/** The files of a layer itself. */
export interface LayerFiles {
  readonly head: Sourced<LayerDocument>;
  readonly overrides: readonly Sourced<Override>[];
  readonly files: readonly PolicyFile[];
}
