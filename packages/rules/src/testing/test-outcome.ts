import type { Exact } from "@cchc/core";
import type { Message } from "../explain/message.ts";
import type { DocumentPath } from "../policy/source-file.ts";
import type { ScoreStatus } from "../result/result.ts";

/** One thing that came out otherwise than expected. */
export interface Mismatch {
  /** What: `points`, `status`, `total points`, `t4 points`, `grade`, `rank`, `flags`. */
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** How the points of one indicator or part came about. */
export interface TraceLine {
  readonly item: string;
  readonly status: ScoreStatus;
  readonly points?: Exact | undefined;
  readonly reason: Message;
}

/** What came of one example: of an indicator, or a whole card. */
export interface TestOutcome {
  /** The file of the policy that it stands in, and where. */
  readonly file: string;
  readonly path: DocumentPath;
  /** Id of the indicator, or of the file of whole cards. */
  readonly subject: string;
  readonly name: string;
  readonly passed: boolean;
  readonly mismatches: readonly Mismatch[];
  /** How the points came about. */
  readonly trace: readonly TraceLine[];
}
