/** What may import what; DESIGN.md, "One picture". */
const sources = "^packages/([^/]+)/src/";
const neutral = "^packages/((core|rules)/src|report/page/src)/";
const tests = "[.](test|bench)[.]ts$";

/** @param {string} name @param {string[]} allowed */
function layer(name, allowed) {
  const own = [name, ...allowed].join("|");
  return {
    name: `${name}-knows-${allowed.join("-and-") || "nothing"}`,
    severity: "error",
    comment: `@cchc/${name} may import ${allowed.map((other) => `@cchc/${other}`).join(", ") || "no other package of ours"}.`,
    from: { path: `^packages/${name}/src/`, pathNot: tests },
    to: { path: `^(packages|node_modules/@cchc)/(?!(${own})/)` },
  };
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      severity: "error",
      comment: "Two files that import each other are one idea in two places: merge them, or move the shared part down.",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    layer("core", []),
    layer("rules", ["core"]),
    layer("workbook", ["core"]),
    layer("adapters", ["core", "workbook"]),
    layer("report", ["core", "rules", "workbook"]),
    {
      name: "no-node-in-core-and-rules",
      severity: "error",
      comment: "Core and rules do no I/O and run in a browser, as the application of a page does.",
      from: { path: neutral, pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "other-packages-by-name",
      severity: "error",
      comment: "Import another package by its name (@cchc/core), never by a path into its folder.",
      from: { path: sources },
      to: { path: sources, pathNot: "^packages/$1/", dependencyTypesNot: ["aliased-workspace"] },
    },
    {
      name: "no-test-in-source",
      severity: "error",
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: "no-development-dependency-in-source",
      severity: "error",
      from: { path: sources, pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|coverage|build|docs/api)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      conditionNames: ["@cchc/source", "import", "types", "node", "default"],
      exportsFields: ["exports"],
      extensions: [".ts", ".tsx", ".css", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
