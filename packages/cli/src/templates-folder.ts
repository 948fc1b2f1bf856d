import { fileURLToPath } from "node:url";

/** Folder of the policy that `cchc init` starts from; beside `src` and `dist`. */
export const templatePolicy: string = fileURLToPath(new URL("../templates/policy", import.meta.url));
