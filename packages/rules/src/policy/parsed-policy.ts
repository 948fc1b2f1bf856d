import type { Measure } from "@cchc/core";
import type { FlagDocument } from "../flag/flag-document.ts";
import type { CardExamples } from "../testing/card-example.ts";
import type { Indicator } from "./indicator.ts";
import type { Span } from "./layer/span.ts";
import type { PolicyDocument } from "./policy-document.ts";
import type { PolicyFile } from "./source-file.ts";

/** A thing that was read from a file, with the file for saying where. */
export interface Sourced<T> {
  readonly file: PolicyFile;
  readonly value: T;
}

/** A policy folder whose files each fit their schema; what they say together is not yet checked. */
export interface ParsedPolicy {
  readonly head: Sourced<PolicyDocument>;
  readonly indicators: readonly Sourced<Indicator>[];
  readonly measures: readonly Sourced<Measure>[];
  readonly flags: readonly Sourced<FlagDocument>[];
  /** The head by days, in order of time, where layers change it. */
  readonly heads?: readonly (Sourced<PolicyDocument> & Span)[];
  /** Days on which layers leave an indicator out, by its id. */
  readonly absences?: ReadonlyMap<string, readonly Span[]>;
  readonly cards: readonly Sourced<CardExamples>[];
}
