/** Writes docs/reference/: the data dictionary and the page of measures, from the definitions of this package. */
import { mkdirSync, writeFileSync } from "node:fs";
import { entityPage } from "./entity-page.ts";
import { measurePage } from "./measure-page.ts";

const folder = new URL("../../../docs/reference/", import.meta.url);

mkdirSync(folder, { recursive: true });
writeFileSync(new URL("entities.md", folder), entityPage());
writeFileSync(new URL("measures.md", folder), measurePage());
