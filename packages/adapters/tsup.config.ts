import { buildPackage } from "../../tsup.shared.ts";

export default buildPackage({ entry: { index: "src/index.ts", csv: "src/csv/index.ts" }, platform: "node" });
