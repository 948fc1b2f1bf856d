import fc from "fast-check";

/** Cells by column: what the intake takes as it stands, and what it refuses, mends in reading or tells of. */
export interface Cells {
  readonly plain: readonly string[];
  readonly dirty: readonly string[];
}

const moments: Cells = {
  plain: ["2024-02-29T08:15:00", "2024-03-01 09:00:00", "05/03/2024 16:20", "05/03/2024 16:20:59", ""],
  dirty: [
    ...[
      "2024-02-30T08:15:00",
      "2024-02-28T 8:15:00",
      "2024-02-28T08:15:0 ",
      "2024-02-28T08:15:0Z",
      "2024-02-28T24:00:00",
    ],
    ...["2024-02-28T08:60:00", "5/3/2024 7:05", "31/02/2024 10:00", "05/03/2024", "2024-03-05", "05-03-2024 8h30"],
    ...[
      "20240305083000",
      "2024-03-05T08:30:00Z",
      "2027-01-01T00:00:00",
      "1899-12-31T00:00:00",
      "45000",
      " 2024-02-28T08:15:00",
    ],
    ...["2024-02-28T08:15:00.000", "2024-02-28T08:15", "2024-02-28  08:15:00", "Nguyễn Thị Hoa", "0912345678"],
  ],
};
const yesNo: Cells = {
  plain: ["true", "1", "có", "Không", "0", ""],
  dirty: ["CO", "khong", "x", "tRue", "yes ", "đúng", "2"],
};
const columns: Readonly<Record<string, Cells>> = {
  procedure: {
    plain: ["2.000123", "1.00.00.H44", "Cấp giấy phép xây dựng", ""],
    dirty: [
      ...[
        "Cấp  giấy",
        " đầu",
        "Ca\u0302\u0301p",
        "a\u00a0b",
        "a\u200bb",
        "x… (12)",
        "tab\tở giữa",
        "\u0007",
        "“ngoặc”",
        "‐",
      ],
      ...[
        "đi\u0300",
        "x".repeat(1_001),
        "ế".repeat(400),
        "𠀀",
        "=1+1",
        "0912 345 678",
        "a\u202eb",
        "a\u2003b",
        "\u00ad",
      ],
    ],
  },
  channel: { plain: ["1", "online", "trực tiếp", ""], dirty: ["TRUC TIEP", "Online", "9", "bưu chính", "Trực tiếp "] },
  status: { plain: ["10", "processing", "finished", "đã trả kết quả"], dirty: ["", "xong", "Returned", "010", "11"] },
  receivedAt: moments,
  dueAt: moments,
  endedAt: moments,
  returnedAt: moments,
  supplementAskedAt: moments,
  supplementGivenAt: moments,
  apologyAt: {
    plain: ["2024-04-01", "01/04/2024", ""],
    dirty: ["1/4/2024", "2024-04-31", "2024-4-01", "2024-04-1 ", "01.04.2024", "2030-01-01", "2024-04-01T00:00:00"],
  },
  extensions: {
    plain: ["0", "1", "12", ""],
    dirty: ["01", "1.0", "-1", "1e3", "1.000", "+1", "9".repeat(15), "9".repeat(16)],
  },
  fee: { plain: ["0", "5000", "150000", ""], dirty: ["5.000", "5,000", "5000 đ", "0912345678", "12%", "1 000", "５"] },
  paidOnline: yesNo,
  resultRequired: yesNo,
  note: { plain: ["", "ghi chú", "Tổng"], dirty: ["Tổng cộng", "Nguyễn Văn A", "012345678901", "a,b", 'nói "có"'] },
};
const ids: Cells = {
  plain: ["H44-1", "H44-2", "H44-3", "000.00.12.H44-240105-0001", "2024/15"],
  dirty: [
    "",
    "Tổng cộng",
    "id",
    "H44-1 ",
    "Cộng: 3",
    "Người lập biểu",
    "IV",
    "12",
    "3.",
    "H44\u200b-1",
    "Trang 1/2",
    "tong so",
  ],
};
const unitCells: Cells = {
  plain: ["18001", "18002", "18003"],
  dirty: ["", "Xã A", "xã b", "99999", "18001 ", "1", "0912345678", "Phường Hương Xuân", "a@b.vn"],
};
const always = ["id", "unit", "status", "receivedAt"];

/** Mostly plain: dirty ones alone would all be streamed. */
function cellOf({ plain, dirty }: Cells, share: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 100 - share, arbitrary: fc.constantFrom(...plain) },
    { weight: share, arbitrary: fc.constantFrom(...dirty) },
  );
}

/** The cells that a column of case files may have. */
export const cellsOf = (name: string): Cells =>
  name === "id" ? ids : name === "unit" ? unitCells : (columns[name] ?? { plain: [""], dirty: [""] });

function rowOf(names: readonly string[], delimiter: string): fc.Arbitrary<string> {
  const share = fc.constantFrom(0, 0, 0, 15);
  const cells = share.chain((dirty) =>
    fc.tuple(
      ...names.map((name) =>
        name === "id" && dirty === 0
          ? fc.nat(400).map((number) => `H44-24-${number}`)
          : cellOf(cellsOf(name), name === "note" || name === "id" ? dirty : Math.min(dirty, 8)),
      ),
    ),
  );
  const quoted = cells.map((row) => row.map((cell) => written(cell, delimiter)).join(delimiter));
  const odd = fc.constantFrom(
    "",
    " ",
    delimiter.repeat(names.length - 1),
    names.join(delimiter),
    "Tổng cộng",
    "a",
    "Người lập biểu",
  );
  const wide = quoted.map((line) => `${line}${delimiter}x`);
  const many = quoted.map((line) => `${line}${delimiter}${delimiter}x`);
  return fc.oneof(
    { weight: 300, arbitrary: quoted },
    { weight: 2, arbitrary: odd },
    { weight: 2, arbitrary: wide },
    { weight: 1, arbitrary: many },
  );
}

function written(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The text of a table of case files, mostly sound. */
const caseFiles: fc.Arbitrary<string> = fc
  .record({
    more: fc.subarray(Object.keys(columns).filter((name) => !always.includes(name))),
    delimiter: fc.constantFrom(",", ",", ";", "\t"),
    line: fc.constantFrom("\n", "\n", "\r\n"),
    mark: fc.constantFrom("", "", "\ufeff"),
    end: fc.constantFrom("", "\n", "\n\n"),
  })
  .chain(({ more, delimiter, line, mark, end }) =>
    fc
      .shuffledSubarray([...always, ...more], { minLength: always.length + more.length })
      .chain((names) =>
        fc
          .array(rowOf(names, delimiter), { maxLength: 40 })
          .map((rows) => `${mark}${[names.join(delimiter), ...rows].join(line)}${end.replaceAll("\n", line)}`),
      ),
  );

/** Files of a folder of case files, with or without a list of units. */
export const anyCaseFiles: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .record({ first: caseFiles, second: fc.option(caseFiles, { freq: 2 }), listed: fc.boolean() })
  .map(({ first, second, listed }) => ({
    ...(second === null ? { "case-file.csv": first } : { "case-file.1.csv": first, "case-file.2.csv": second }),
    ...(listed ? { "units.csv": "unit,name,level\n18001,Xã A,commune\n18002,Xã B,commune\n18003,Xã C,commune\n" } : {}),
  }));
