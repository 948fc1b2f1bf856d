import { buildPackage } from "../../tsup.shared.ts";

export default buildPackage({
  entry: { index: "src/index.ts", policies: "src/policies.ts", vitest: "src/testing/vitest.ts" },
  platform: "neutral",
});
