import { CchcError, formatProblem } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { databaseAddress } from "./address.ts";

function refusal(address: string): string {
  try {
    return databaseAddress(address).shown;
  } catch (error) {
    return error instanceof CchcError ? error.problems.map((one) => formatProblem(one, "en")).join() : String(error);
  }
}

describe("the address of a database", () => {
  it("says where it is, and is shown without its user", () => {
    expect(databaseAddress("postgresql://nguoi%20doc@db.example.vn:5433/motcua?sslmode=require")).toEqual({
      host: "db.example.vn",
      port: 5433,
      database: "motcua",
      user: "nguoi doc",
      tls: "require",
      rootCertificate: undefined,
      shown: "postgresql://db.example.vn:5433/motcua",
    });
    expect(databaseAddress("postgres:///motcua?host=/run/postgresql")).toMatchObject({
      host: "/run/postgresql",
      shown: "postgresql:///motcua",
    });
  });

  it("asks for a certificate away from this machine, unless told otherwise", () => {
    expect(databaseAddress("postgresql://db.example.vn/m").tls).toBe("verify-full");
    expect(databaseAddress("postgresql://localhost/m").tls).toBe("disable");
    expect(refusal("postgresql://db/m?sslmode=prefer")).toContain("an sslmode that is not used");
  });

  it.each([
    "postgresql://u:bi-mat@db/m",
    "postgresql://db/m?password=bi-mat",
    "postgresql://u:bi-mat@[/m",
    "postgresql://db/m?bi-mat=1",
  ])("is refused with a password or anything strange in it, which is not shown: %s", (address) => {
    expect(refusal(address)).toContain("[postgres/address]");
    expect(refusal(address)).not.toContain("bi-mat");
  });

  it("is refused without a database", () => {
    expect(refusal("postgresql://db")).toContain("no name of a database");
  });
});
