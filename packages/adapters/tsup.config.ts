import { buildPackage } from "../../tsup.shared.ts";

export default buildPackage({
  entry: {
    index: "src/index.ts",
    csv: "src/csv/index.ts",
    xlsx: "src/xlsx/index.ts",
    template: "src/template/index.ts",
    rejects: "src/rejects/index.ts",
  },
  platform: "node",
});
