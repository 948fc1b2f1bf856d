export { type TemplateOptions, templateWorkbook } from "./template.ts";
