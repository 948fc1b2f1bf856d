import { fileURLToPath } from "node:url";
import type { InlineConfig } from "vite";

/** The application inside a page: one script without imports and one style sheet. */
export const pageBuild: InlineConfig = {
  root: fileURLToPath(new URL(".", import.meta.url)),
  configFile: false,
  logLevel: "warn",
  resolve: { conditions: ["@cchc/source", "module", "browser", "production"] },
  define: { "process.env.NODE_ENV": '"production"' },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    write: false,
    target: "es2022",
    cssCodeSplit: false,
    // The page is read from a file: nothing is to be loaded ahead.
    modulePreload: false,
    rollupOptions: {
      input: fileURLToPath(new URL("src/main.tsx", import.meta.url)),
      output: { format: "iife", entryFileNames: "page.js", assetFileNames: "page.css" },
    },
  },
};
