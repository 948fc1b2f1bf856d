/** One engine under test: what it is, and how it judges the units from `from` up to `to`, writing the bands from the start of `into`. */
export interface EngineUnderTest {
  readonly name: string;
  /** How many units it judges in one timed round; slow engines judge fewer, their rate is the same. */
  readonly units: number;
  judge(from: number, to: number, into: Uint8Array): void | Promise<void>;
}
