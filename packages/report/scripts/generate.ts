/** Builds the application of HTML pages and writes it as src/shipped/page-app.generated.ts: texts, so that it goes into any bundle. */
import { mkdirSync, writeFileSync } from "node:fs";
import { build } from "vite";
import { pageBuild } from "../page/page-build.ts";

const outputs = [await build(pageBuild)].flat();
const files = outputs.flatMap((one) => ("output" in one ? one.output : []));
const script = files.flatMap((file) => (file.type === "chunk" ? file.code : [])).join("\n");
const style = files
  .flatMap((file) => (file.type === "asset" && file.fileName.endsWith(".css") ? file.source : []))
  .join("\n");
if (script === "" || style === "") {
  throw new Error(`the page was built without ${script === "" ? "a script" : "a style"}`);
}
const folder = new URL("../src/shipped/", import.meta.url);
mkdirSync(folder, { recursive: true });
// What ends a script element inside a page must not stand in it.
const safe = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
writeFileSync(
  new URL("page-app.generated.ts", folder),
  [
    "// Written by scripts/generate.ts from page/. Do not edit.",
    "/** The application of a page, without imports. */",
    `export const pageScript: string = ${JSON.stringify(safe)};`,
    "/** Its style sheet. */",
    `export const pageStyle: string = ${JSON.stringify(style)};`,
    "",
  ].join("\n"),
);
