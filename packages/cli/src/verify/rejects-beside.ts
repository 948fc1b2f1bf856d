import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import path from "node:path";
import type { Difference, Result, VerificationNote } from "@cchc/rules";

/** What came of looking at the file of rejected rows that a result pins. */
export interface RejectsCheck {
  readonly differences: readonly Difference[];
  readonly notes: readonly VerificationNote[];
}

/**
 * Whether the file of rejected rows beside a result is the one of its run: a run that is killed between its two files leaves new rejected rows
 * beside the old result. Nothing is found where a result pins none.
 */
export async function checkRejectsBeside(file: string, { rejects }: Pick<Result, "rejects">): Promise<RejectsCheck> {
  if (rejects === undefined) {
    return { differences: [], notes: [] };
  }
  const place = path.join(path.dirname(file), path.basename(rejects.name));
  const found = await sha256Of(place);
  if (found === undefined) {
    return { differences: [], notes: [notBeside(place)] };
  }
  return found === rejects.sha256
    ? { differences: [], notes: [] }
    : {
        differences: [
          { path: "rejects.sha256", stored: JSON.stringify(rejects.sha256), recomputed: JSON.stringify(found) },
        ],
        notes: [ofAnotherRun(place)],
      };
}

async function sha256Of(file: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk);
    }
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}

function notBeside(place: string): VerificationNote {
  return {
    code: "verify/no-rejects",
    what: {
      vi: `chưa kiểm tra tệp dòng bị loại: không đọc được ${place} bên cạnh kết quả`,
      en: `the file of rejected rows not checked: ${place} beside the result cannot be read`,
    },
  };
}

function ofAnotherRun(place: string): VerificationNote {
  return {
    code: "verify/other-rejects",
    what: {
      vi: `${place} là của lần chạy khác, hoặc đã bị sửa: không dùng cùng kết quả này; chạy lại score với --rejects`,
      en: `${place} is of another run, or was changed: not to be used with this result; run score with --rejects again`,
    },
  };
}
