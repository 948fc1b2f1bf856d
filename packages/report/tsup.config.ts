import { buildPackage } from "../../tsup.shared.ts";

export default buildPackage({ entry: { index: "src/index.ts", xlsx: "src/xlsx/index.ts" }, platform: "node" });
