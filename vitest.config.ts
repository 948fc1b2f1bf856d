import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const top = fileURLToPath(new URL(".", import.meta.url));
const packages = ["core", "rules", "workbook", "adapters", "report", "cli"];

/** Packages are read from their sources, so no test needs a build. */
const conditions = ["@cchc/source", "module", "node", "development|production"];

/**
 * Packages whose modules keep no state and load no native code: their tests share the modules of a worker, which would else be read anew
 * for each file.
 */
const pure: ReadonlySet<string> = new Set(["core", "rules", "workbook", "report"]);

function project(name: string, include: string[], root = top): TestProjectInlineConfiguration {
  return { extends: true, test: { name, root, include, isolate: !pure.has(name) } };
}

/** Property tests draw their cases from one seed. */
const alias = { "fast-check": `${top}scripts/seeded-fast-check.mjs` };

export default defineConfig({
  resolve: { conditions, alias },
  ssr: { resolve: { conditions } },
  test: {
    environment: "node",
    // Behaviour is asserted, never speed: a loaded machine must not fail a test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    passWithNoTests: true,
    // By itself vitest leaves a core free: of two that is half the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    coverage: {
      provider: "v8",
      include: ["packages/*/src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.generated.ts"],
      reportsDirectory: "coverage",
      reporter: ["text-summary", "html", "json-summary"],
    },
    projects: [
      ...packages.map((name) => project(name, ["{src,test,scripts,page}/**/*.test.ts"], `${top}packages/${name}`)),
      project("examples", ["examples/**/*.test.ts", "docs/**/*.test.ts"]),
      project("scripts", ["scripts/**/*.test.{ts,mjs}"]),
    ],
  },
});
