export type { PageOptions } from "./payload/page-payload-of.ts";
export { writePage } from "./write-page.ts";
