export * from "./shipped/policies.generated.ts";
