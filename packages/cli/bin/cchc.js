#!/usr/bin/env node
import { existsSync } from "node:fs";

const built = new URL("../dist/bin.js", import.meta.url);

if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write(
    [
      "cchc: bản mã nguồn này chưa được dựng. Hãy chạy `npm start` (hoặc `npm run build`) ở thư mục gốc để dựng.",
      "cchc: this checkout is not built yet. Run `npm start` (or `npm run build`) at its top folder to build it.",
      "",
    ].join("\n"),
  );
  process.exitCode = 2;
}
