import { defineEntity, type RecordOf } from "./entity.ts";

/** Something that was broadcast, published or shown to the public. */
export const mediaItem = defineEntity({
  id: "media-item",
  title: { vi: "Tin, bài, lượt phát thanh", en: "Media item" },
  meaning: {
    vi: "Một tin, bài, lượt phát thanh hoặc hình thức tuyên truyền khác",
    en: "One article, broadcast or other piece of public communication",
  },
  fields: {
    publishedOn: {
      type: "date",
      required: true,
      title: { vi: "Ngày phát, ngày đăng", en: "Published on" },
      meaning: { vi: "Ngày phát sóng, đăng tải hoặc treo", en: "Day on which it was broadcast or published" },
    },
    channel: {
      type: "code",
      title: { vi: "Hình thức", en: "Channel" },
      meaning: { vi: "Tuyên truyền bằng cách nào", en: "How it reached the public" },
      values: [
        { code: "loudspeaker", title: { vi: "truyền thanh cơ sở", en: "loudspeakers" } },
        { code: "website", title: { vi: "trang thông tin điện tử", en: "the commune's website" } },
        { code: "social", title: { vi: "mạng xã hội", en: "social media" } },
        { code: "press", title: { vi: "báo, đài", en: "press and broadcasters" } },
        { code: "leaflet", title: { vi: "tờ rơi, pano, niêm yết", en: "leaflets and posters" } },
        { code: "meeting", title: { vi: "hội nghị, họp thôn", en: "public and village meetings" } },
      ],
    },
    topic: {
      type: "code",
      title: { vi: "Nội dung", en: "Topic" },
      meaning: {
        vi: "Có nói về cải cách hành chính, dịch vụ công hay không",
        en: "Whether it is about administrative reform and public services",
      },
      values: [
        {
          code: "cchc",
          title: { vi: "cải cách hành chính, dịch vụ công", en: "administrative reform, public services" },
        },
        { code: "other", title: { vi: "nội dung khác", en: "another topic" } },
      ],
    },
  },
});

/** A record of {@link mediaItem}. */
export type MediaItem = RecordOf<typeof mediaItem>;
