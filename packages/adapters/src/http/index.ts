export { type HttpOptions, httpTables } from "./http-tables.ts";
export { defaultHttpLimits, type HttpLimits } from "./limits.ts";
export { isPortalAddress } from "./portal-address.ts";
