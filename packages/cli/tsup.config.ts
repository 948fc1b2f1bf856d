import { buildPackage } from "../../tsup.shared.ts";

export default buildPackage({
  entry: { bin: "src/bin.ts", index: "src/index.ts" },
  platform: "node",
  formats: ["esm"],
});
