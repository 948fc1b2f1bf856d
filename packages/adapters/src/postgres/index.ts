export { isDatabaseAddress } from "./address.ts";
export { defaultPostgresLimits, type PostgresLimits } from "./limits.ts";
export { type PostgresOptions, type PostgresTables, postgresTables } from "./postgres-tables.ts";
