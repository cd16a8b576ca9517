import type { Group, Hat } from "../api/types";
import type { IconName } from "../ui/Icon";
import type { Catalogue } from "../words/catalogue";

export type RoomName =
  | "group"
  | "path"
  | "places"
  | "me"
  | "inbox"
  | "opportunities"
  | "us"
  | "offers"
  | "organisations"
  | "networks"
  | "letters";

export interface Room {
  name: RoomName;
  href: string;
  icon: IconName;
  label: keyof Catalogue["shell"]["rooms"];
  /** The kinds of conversation whose unread messages are told here. */
  tells?: Group["kind"][];
  /** Another room's pages that are reached from here. */
  holds?: RoomName;
}

const group: Room = { name: "group", href: "/groups", icon: "chat", label: "group", tells: ["peer"] };
const me: Room = { name: "me", href: "/me", icon: "person", label: "me" };
const networks: Room = { name: "networks", href: "/networks", icon: "people", label: "networks", tells: ["network"] };

const roomsByHat: Partial<Record<Hat, Room[]>> = {
  participant: [
    group,
    { name: "path", href: "/path", icon: "path", label: "path" },
    {
      name: "places",
      href: "/places",
      icon: "place",
      label: "places",
      tells: ["thread", "network"],
      holds: "networks",
    },
    me,
  ],
  employer: [
    { name: "inbox", href: "/inbox", icon: "inbox", label: "inbox", tells: ["thread"] },
    { name: "opportunities", href: "/opportunities", icon: "seat", label: "opportunities" },
    networks,
    { name: "us", href: "/us", icon: "place", label: "us" },
  ],
  facilitator: [
    { ...group, label: "groups", tells: ["peer", "network"], holds: "networks" },
    { name: "offers", href: "/offers", icon: "fork", label: "offers" },
    { ...me, tells: ["staff"] },
  ],
  coordinator: [
    { name: "organisations", href: "/organisations", icon: "place", label: "organisations" },
    networks,
    { ...me, tells: ["staff"] },
  ],
  lead: [{ name: "letters", href: "/letters", icon: "inbox", label: "letters" }, me],
};

export const roomsOf = (hat: Hat): Room[] => roomsByHat[hat] ?? [me];
export const homeOf = (hat: Hat): string => roomsOf(hat)[0]!.href;
