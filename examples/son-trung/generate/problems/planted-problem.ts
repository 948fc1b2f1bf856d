/** Something wrong that was put into the simulated records on purpose, so that it can be seen whether it is found. */
export interface PlantedProblem {
  readonly id: string;
  /** Id of the entity whose file it is in. */
  readonly entity: string;
  /** The year in which it shows. */
  readonly year: number;
  /** The commune that has it: Sơn Trung before the merger, Hương Sơn since. No other commune has any. */
  readonly unit: "18187" | "18133";
  /** How many: of what, the description says. */
  readonly count: number;
  readonly description: { readonly vi: string; readonly en: string };
  /** Codes of the indicators and flags that are meant to show it. */
  readonly foundBy: readonly [string, ...string[]];
}
