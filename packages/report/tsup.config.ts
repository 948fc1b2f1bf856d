import { buildPackage } from "../../tsup.shared.ts";

const parts = ["docx", "html", "xlsx"];
const entry = Object.fromEntries(parts.map((part) => [part, `src/${part}/index.ts`]));

export default buildPackage({ entry: { index: "src/index.ts", ...entry }, platform: "node" });
