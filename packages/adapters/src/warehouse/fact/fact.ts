import type { Scope } from "../compile/scope.ts";
import type { ValueSql } from "../compile/value-sql.ts";

/** A derived fact in SQL: the counterpart of a derived fact of core, held to it by differential tests. */
export type FactSql = (scope: Scope) => ValueSql;
