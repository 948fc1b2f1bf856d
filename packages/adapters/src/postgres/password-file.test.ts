import { describe, expect, it } from "vitest";
import { passwordIn } from "./password-file.ts";

const wanted = ["db.example.vn", "5432", "motcua", "reader"];

describe("a password file", () => {
  it("gives the password of the first line that fits", () => {
    const text = "# db.example.vn:*:*:*:no\nother:*:*:*:no\ndb.example.vn:5432:*:reader:first\n*:*:*:*:second\n";
    expect(passwordIn(text, wanted)).toBe("first");
    expect(passwordIn(text, ["x", "1", "y", "z"])).toBe("second");
  });

  it("takes colons and backslashes with a backslash before them", () => {
    expect(passwordIn("*:*:*:*:a\\:b\\\\c", wanted)).toBe("a:b\\c");
    expect(passwordIn("db\\:1:*:*:*:x", ["db:1", "1", "y", "z"])).toBe("x");
  });

  it("gives nothing for other servers and half lines", () => {
    expect(passwordIn("other:*:*:*:x\n*:*:*\n", wanted)).toBeUndefined();
    expect(passwordIn("", wanted)).toBeUndefined();
  });
});
