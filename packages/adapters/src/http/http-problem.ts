import { CchcError, type Localized, type Place } from "@cchc/core";

interface Fault {
  readonly what: Localized;
  readonly expected: Localized;
  readonly given?: string;
  readonly example?: string;
}

const faults = {
  address: {
    what: { vi: "địa chỉ cổng không dùng được", en: "the address of the portal cannot be used" },
    expected: {
      vi: "https://máy/đường-dẫn, không có tên người dùng, mật khẩu hay tham số bí mật",
      en: "https://host/path, without a user, a password or a secret parameter",
    },
    example: "https://dichvucong.example.gov.vn/api",
  },
  "outside-portal": {
    what: { vi: "địa chỉ trang sau nằm ngoài cổng", en: "the next page lies outside the portal" },
    expected: { vi: "trang sau cùng máy chủ và giao thức", en: "a page of the same host and scheme" },
  },
  redirect: {
    what: { vi: "cổng chuyển sang máy chủ khác", en: "the portal redirects to another host" },
    expected: {
      vi: "địa chỉ trả lời trực tiếp; mã truy cập không được gửi sang máy khác",
      en: "an address that answers itself; a token is never sent to another host",
    },
  },
  "token-unprotected": {
    what: { vi: "mã truy cập sẽ đi qua mạng không mã hóa", en: "a token would go over an open network" },
    expected: { vi: "https cho cổng cần mã truy cập", en: "https for a portal that needs a token" },
  },
  "token-missing": {
    what: { vi: "biến môi trường chưa có mã truy cập", en: "the variable of the environment has no token" },
    expected: { vi: "đặt biến rồi chạy lại", en: "the variable set, then the same run again" },
  },
  unreachable: {
    what: { vi: "không kết nối được cổng", en: "the portal cannot be reached" },
    expected: { vi: "cổng đang chạy, mạng thông", en: "a portal that runs, a network to it" },
  },
  timeout: {
    what: { vi: "cổng trả lời quá lâu", en: "the portal took too long to answer" },
    expected: { vi: "trang nhỏ hơn, hoặc chạy lại lúc khác", en: "smaller pages, or another try later" },
  },
  authentication: {
    what: { vi: "cổng từ chối mã truy cập", en: "the portal refused the token" },
    expected: { vi: "mã còn hạn và đủ quyền", en: "a token that is valid and may read this" },
  },
  status: {
    what: { vi: "cổng trả về lỗi", en: "the portal answered with an error" },
    expected: { vi: "trả lời 200 với JSON", en: "an answer 200 with JSON" },
  },
  unavailable: {
    what: { vi: "cổng bận hoặc hỏng sau nhiều lần thử", en: "the portal is busy or broken, after several tries" },
    expected: { vi: "chạy lại lúc khác", en: "another try later" },
  },
  "too-large": {
    what: { vi: "cổng trả về quá nhiều", en: "the portal answers too much" },
    expected: { vi: "trang nhỏ hơn", en: "smaller pages" },
  },
  "not-json": {
    what: { vi: "câu trả lời không phải JSON đúng", en: "the answer is not well-formed JSON" },
    expected: { vi: "JSON trong UTF-8", en: "JSON in UTF-8" },
  },
  "no-items": {
    what: {
      vi: "câu trả lời không có danh sách bản ghi ở chỗ đã khai",
      en: "the answer has no list of records in that place",
    },
    expected: {
      vi: "danh sách các đối tượng; sửa items trong tệp ánh xạ",
      en: "a list of objects; mend items in the mapping",
    },
    example: "items: data.items",
  },
  loop: {
    what: { vi: "cổng trả lại một trang đã đọc: sẽ không bao giờ hết", en: "a page comes again: it would never end" },
    expected: { vi: "mỗi trang một lần; sửa pages trong tệp ánh xạ", en: "each page once; mend pages in the mapping" },
  },
  incomplete: {
    what: {
      vi: "số bản ghi nhận được khác số cổng báo",
      en: "another number of records than the portal says there are",
    },
    expected: {
      vi: "đủ các trang; chạy lại khi dữ liệu không đổi",
      en: "all pages; another try while nothing changes",
    },
  },
} as const satisfies Readonly<Record<string, Fault>>;

/** What may be wrong with a portal. */
export type HttpFault = keyof typeof faults;

/** The error for a portal. Nothing of its answer is repeated but what is given here. */
export function httpError(fault: HttpFault, place: Place | undefined, given?: string): CchcError {
  return new CchcError({
    code: `http/${fault}`,
    ...faults[fault],
    ...(given === undefined ? {} : { given }),
    ...(place === undefined ? {} : { place }),
  });
}
