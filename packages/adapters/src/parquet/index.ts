export { defaultParquetLimits, type ParquetLimits } from "./limits.ts";
export { parquetFiles } from "./parquet-files.ts";
