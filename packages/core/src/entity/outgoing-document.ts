import { defineEntity, type RecordOf } from "./entity.ts";

/** A document that the unit sent out, and whether it went out electronically and signed. Its content is not a field. */
export const outgoingDocument = defineEntity({
  id: "outgoing-document",
  title: { vi: "Văn bản đi", en: "Outgoing document" },
  meaning: { vi: "Một văn bản do đơn vị phát hành", en: "One document that the unit issued" },
  fields: {
    issuedOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày phát hành", en: "Issued on" },
      meaning: { vi: "Ngày văn bản được phát hành", en: "Day on which the document was issued" },
    },
    secret: {
      type: "boolean",
      title: { vi: "Văn bản mật", en: "Secret" },
      meaning: {
        vi: "Văn bản thuộc bí mật nhà nước, không gửi qua mạng",
        en: "A state secret, which is not sent over the network",
      },
    },
    electronic: {
      type: "boolean",
      title: { vi: "Gửi điện tử", en: "Sent electronically" },
      meaning: {
        vi: "Văn bản được gửi trên hệ thống quản lý văn bản",
        en: "Sent through the document management system",
      },
    },
    signed: {
      type: "boolean",
      title: { vi: "Ký số đầy đủ", en: "Digitally signed" },
      meaning: {
        vi: "Có chữ ký số của người có thẩm quyền và của cơ quan",
        en: "Carries the digital signatures of the signatory and of the office",
      },
    },
  },
});

/** A record of {@link outgoingDocument}. */
export type OutgoingDocument = RecordOf<typeof outgoingDocument>;
