import type { Options } from "tsup";

/** What differs between the packages: everything else about a build is decided here, once. */
interface PackageBuild {
  /** Output name to source file, one pair for each entry of the `exports` map. */
  readonly entry: Readonly<Record<string, string>>;
  /** `neutral` for what also runs in a browser. */
  readonly platform: "neutral" | "node";
  readonly formats?: ("esm" | "cjs")[];
}

/** The one build: ES modules, CommonJS, declarations for each, source maps. Entries share chunks, so a class exists once. */
export function buildPackage({ entry, platform, formats = ["esm", "cjs"] }: PackageBuild): Options {
  return {
    entry: { ...entry },
    platform,
    format: formats,
    target: "es2022",
    splitting: true,
    sourcemap: true,
    clean: true,
    silent: true,
    removeNodeProtocol: false,
    // tsup sets `baseUrl`, which TypeScript 6 reports as deprecated.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  };
}
