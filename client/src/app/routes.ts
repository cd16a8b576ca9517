import type { ComponentType } from "preact";
import type { Hat } from "../api/types";
import type { Area } from "../words/catalogue";
import type { RoomName } from "./rooms";

export interface PageProps {
  params: Record<string, string>;
}

export interface Route {
  /** `:name` matches one part of the path and arrives in `params`. */
  path: string;
  load: () => Promise<{ default: ComponentType<PageProps> }>;
  /** The words the page reads with `words(area)`. */
  areas: Area[];
  /** `anyone` also signed out; else the hats the page is for. */
  whose: "anyone" | "signed-in" | Hat[];
  /** The room that is lit in the bottom navigation. */
  room?: RoomName;
}

const participant: Hat[] = ["participant"];
const employer: Hat[] = ["employer"];
const facilitator: Hat[] = ["facilitator"];
const coordinator: Hat[] = ["coordinator"];
const groupHats: Hat[] = ["participant", "facilitator"];
const actingHats: Hat[] = [...groupHats, "coordinator", "employer"];
const staffHats: Hat[] = ["facilitator", "coordinator"];

export const routes: Route[] = [
  { path: "/", load: () => import("../pages/home/HomePage"), areas: [], whose: "anyone" },
  { path: "/welcome", load: () => import("../pages/door/WelcomePage"), areas: ["door"], whose: "anyone" },
  { path: "/join", load: () => import("../pages/door/DoorPage"), areas: ["door"], whose: "anyone" },
  { path: "/sign-in", load: () => import("../pages/door/SignInPage"), areas: ["door"], whose: "anyone" },
  { path: "/demo", load: () => import("../pages/door/DemoPage"), areas: ["door"], whose: "anyone" },
  { path: "/help", load: () => import("../pages/help/HelpPage"), areas: ["help"], whose: "anyone" },

  {
    path: "/groups",
    load: () => import("../pages/groups/GroupsPage"),
    areas: ["chat", "network", "ours"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/search",
    load: () => import("../pages/groups/SearchPage"),
    areas: ["chat"],
    whose: "signed-in",
    room: "group",
  },
  {
    path: "/group/:id",
    load: () => import("../pages/chat/ChatPage"),
    areas: ["chat", "together", "meetings", "rounds", "ours", "decisions"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/group/:id/together",
    load: () => import("../pages/together/TogetherPage"),
    areas: ["together", "meetings", "rounds", "ours", "decisions"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/group/:id/meetings",
    load: () => import("../pages/meetings/MeetingsPage"),
    areas: ["meetings"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/group/:id/meetings/new",
    load: () => import("../pages/meetings/PlanMeetingPage"),
    areas: ["meetings"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/group/:id/meetings/:meeting",
    load: () => import("../pages/meetings/MeetingPage"),
    areas: ["meetings", "rounds"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/group/:id/rounds",
    load: () => import("../pages/rounds/RoundsPage"),
    areas: ["rounds", "meetings"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/group/:id/rounds/new",
    load: () => import("../pages/rounds/AskRoundPage"),
    areas: ["rounds"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/group/:id/rounds/:round",
    load: () => import("../pages/rounds/RoundPage"),
    areas: ["rounds", "meetings"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/group/:id/ours",
    load: () => import("../pages/ours/OursPage"),
    areas: ["ours"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/group/:id/ours/:ours",
    load: () => import("../pages/ours/OurTextPage"),
    areas: ["ours"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/group/:id/ours/:ours/send",
    load: () => import("../pages/ours/SendPage"),
    areas: ["ours"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/said",
    load: () => import("../pages/letters/SaidPage"),
    areas: ["ours"],
    whose: ["participant", "facilitator", "coordinator", "lead"],
  },
  {
    path: "/letters",
    load: () => import("../pages/letters/LettersPage"),
    areas: ["ours"],
    whose: ["facilitator", "coordinator", "lead", "employer"],
    room: "letters",
  },
  {
    path: "/group/:id/card",
    load: () => import("../pages/ourcard/OurCardPage"),
    areas: ["ourcard"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/group/:id/loops",
    load: () => import("../pages/loops/LoopsPage"),
    areas: ["loops"],
    whose: groupHats,
    room: "group",
  },
  {
    path: "/group/:id/decisions",
    load: () => import("../pages/decisions/DecisionsPage"),
    areas: ["decisions"],
    whose: actingHats,
    room: "group",
  },
  {
    path: "/group/:id/decisions/new",
    load: () => import("../pages/decisions/NewProposalPage"),
    areas: ["decisions"],
    whose: actingHats,
    room: "group",
  },
  {
    path: "/group/:id/decisions/:decision",
    load: () => import("../pages/decisions/DecisionPage"),
    areas: ["decisions"],
    whose: actingHats,
    room: "group",
  },
  {
    path: "/group/:id/rules",
    load: () => import("../pages/decisions/RulesPage"),
    areas: ["decisions"],
    whose: actingHats,
    room: "group",
  },
  {
    path: "/group/:id/principles",
    load: () => import("../pages/decisions/PrinciplesPage"),
    areas: ["decisions"],
    whose: actingHats,
    room: "group",
  },
  {
    path: "/group/:id/picks",
    load: () => import("../pages/decisions/PicksPage"),
    areas: ["decisions"],
    whose: actingHats,
    room: "group",
  },
  {
    path: "/group/:id/about",
    load: () => import("../pages/groups/AboutGroupPage"),
    areas: ["chat", "invitations", "ourcard"],
    whose: groupHats,
    room: "group",
  },

  { path: "/path", load: () => import("../pages/path/PathPage"), areas: ["path"], whose: participant, room: "path" },
  {
    path: "/path/new",
    load: () => import("../pages/path/NewOfferPage"),
    areas: ["path"],
    whose: participant,
    room: "path",
  },
  {
    path: "/places",
    load: () => import("../pages/places/PlacesPage"),
    areas: ["places", "network", "consents"],
    whose: participant,
    room: "places",
  },
  {
    path: "/thread/:id",
    load: () => import("../pages/places/ThreadPage"),
    areas: ["places", "consents", "chat"],
    whose: participant,
    room: "places",
  },
  {
    path: "/me",
    load: () => import("../pages/me/MePage"),
    areas: ["me", "consents", "staff"],
    whose: "signed-in",
    room: "me",
  },

  {
    path: "/networks",
    load: () => import("../pages/network/NetworksPage"),
    areas: ["network", "consents"],
    whose: actingHats,
    room: "networks",
  },
  {
    path: "/networks/new",
    load: () => import("../pages/network/NewNetworkPage"),
    areas: ["network"],
    whose: coordinator,
    room: "networks",
  },
  {
    path: "/network/:id",
    load: () => import("../pages/network/NetworkPage"),
    areas: ["network", "chat", "consents"],
    whose: actingHats,
    room: "networks",
  },
  {
    path: "/network/:id/about",
    load: () => import("../pages/network/AboutNetworkPage"),
    areas: ["network", "chat"],
    whose: actingHats,
    room: "networks",
  },
  {
    path: "/network/:id/parties",
    load: () => import("../pages/network/PartiesPage"),
    areas: ["network"],
    whose: coordinator,
    room: "networks",
  },
  {
    path: "/colleagues",
    load: () => import("../pages/staff/ColleaguesPage"),
    areas: ["staff", "chat"],
    whose: staffHats,
    room: "me",
  },
  {
    path: "/colleagues/:id",
    load: () => import("../pages/staff/StaffRoomPage"),
    areas: ["staff", "chat"],
    whose: staffHats,
    room: "me",
  },

  {
    path: "/inbox",
    load: () => import("../pages/employer/InboxPage"),
    areas: ["employer", "ours"],
    whose: employer,
    room: "inbox",
  },
  {
    path: "/inbox/:id",
    load: () => import("../pages/employer/InboxThreadPage"),
    areas: ["employer", "chat"],
    whose: employer,
    room: "inbox",
  },
  {
    path: "/opportunities",
    load: () => import("../pages/employer/OpportunitiesPage"),
    areas: ["employer"],
    whose: employer,
    room: "opportunities",
  },
  {
    path: "/opportunities/new",
    load: () => import("../pages/employer/NewOpportunityPage"),
    areas: ["employer"],
    whose: employer,
    room: "opportunities",
  },
  {
    path: "/opportunities/:id",
    load: () => import("../pages/employer/OpportunityPage"),
    areas: ["employer"],
    whose: employer,
    room: "opportunities",
  },
  {
    path: "/us",
    load: () => import("../pages/employer/UsPage"),
    areas: ["employer", "network", "me", "consents"],
    whose: employer,
    room: "us",
  },

  {
    path: "/offers",
    load: () => import("../pages/facilitator/OffersPage"),
    areas: ["facilitator", "path", "ours"],
    whose: facilitator,
    room: "offers",
  },
  {
    path: "/offers/new",
    load: () => import("../pages/facilitator/NewOfferPage"),
    areas: ["facilitator", "path"],
    whose: facilitator,
    room: "offers",
  },
  {
    path: "/organisations",
    load: () => import("../pages/coordinator/OrganisationsPage"),
    areas: ["coordinator", "ours"],
    whose: coordinator,
    room: "organisations",
  },
  {
    path: "/organisations/new",
    load: () => import("../pages/coordinator/NewOrganisationPage"),
    areas: ["coordinator"],
    whose: coordinator,
    room: "organisations",
  },
  {
    path: "/organisations/:id",
    load: () => import("../pages/coordinator/OrganisationPage"),
    areas: ["coordinator", "invitations"],
    whose: coordinator,
    room: "organisations",
  },
];

export interface Match {
  route: Route;
  params: Record<string, string>;
}

export function matchRoute(path: string): Match | null {
  const parts = path.split("/");
  for (const route of routes) {
    const wanted = route.path.split("/");
    if (wanted.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = wanted.every((part, at) => {
      if (!part.startsWith(":")) return part === parts[at];
      params[part.slice(1)] = decodeURIComponent(parts[at]!);
      return parts[at] !== "";
    });
    if (fits) return { route, params };
  }
  return null;
}
