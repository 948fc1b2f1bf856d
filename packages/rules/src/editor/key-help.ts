import type { Localized } from "@cchc/core";
import { indicatorKeyHelp } from "./indicator-key-help.ts";
import { measureKeyHelp } from "./measure-key-help.ts";
import { policyKeyHelp } from "./policy-key-help.ts";
import { shapeKeyHelp } from "./shape-key-help.ts";

/** Help for every key of the policy language. A key means the same wherever it stands, or says both. */
export const keyHelp: Readonly<Record<string, Localized>> = {
  ...policyKeyHelp,
  ...indicatorKeyHelp,
  ...shapeKeyHelp,
  ...measureKeyHelp,
};
