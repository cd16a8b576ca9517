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

/** A row of the table. */
const page = (path: string, load: Route["load"], areas: Area[], whose: Route["whose"], room?: RoomName): Route => ({
  path,
  load,
  areas,
  whose,
  room,
});

export const routes: Route[] = [
  page("/", () => import("../pages/home/HomePage"), [], "anyone"),
  page("/welcome", () => import("../pages/door/WelcomePage"), ["door"], "anyone"),
  page("/join", () => import("../pages/door/DoorPage"), ["door"], "anyone"),
  page("/sign-in", () => import("../pages/door/SignInPage"), ["door"], "anyone"),
  page("/demo", () => import("../pages/door/DemoPage"), ["door"], "anyone"),
  page("/help", () => import("../pages/help/HelpPage"), ["help"], "anyone"),
  page("/groups", () => import("../pages/groups/GroupsPage"), ["chat", "network", "ours"], groupHats, "group"),
  page("/search", () => import("../pages/groups/SearchPage"), ["chat"], "signed-in", "group"),
  page(
    "/group/:id",
    () => import("../pages/chat/ChatPage"),
    ["chat", "together", "meetings", "rounds", "ours", "decisions"],
    groupHats,
    "group",
  ),
  page(
    "/group/:id/together",
    () => import("../pages/together/TogetherPage"),
    ["together", "meetings", "rounds", "ours", "decisions", "practice"],
    actingHats,
    "group",
  ),
  page("/group/:id/meetings", () => import("../pages/meetings/MeetingsPage"), ["meetings"], actingHats, "group"),
  page("/group/:id/meetings/new", () => import("../pages/meetings/PlanMeetingPage"), ["meetings"], actingHats, "group"),
  page(
    "/group/:id/meetings/:meeting",
    () => import("../pages/meetings/MeetingPage"),
    ["meetings", "rounds"],
    actingHats,
    "group",
  ),
  page("/group/:id/rounds", () => import("../pages/rounds/RoundsPage"), ["rounds", "meetings"], actingHats, "group"),
  page("/group/:id/rounds/new", () => import("../pages/rounds/AskRoundPage"), ["rounds"], actingHats, "group"),
  page(
    "/group/:id/rounds/:round",
    () => import("../pages/rounds/RoundPage"),
    ["rounds", "meetings"],
    actingHats,
    "group",
  ),
  page("/group/:id/ours", () => import("../pages/ours/OursPage"), ["ours"], groupHats, "group"),
  page("/group/:id/ours/:ours", () => import("../pages/ours/OurTextPage"), ["ours"], groupHats, "group"),
  page("/group/:id/ours/:ours/send", () => import("../pages/ours/SendPage"), ["ours"], groupHats, "group"),
  page(
    "/said",
    () => import("../pages/letters/SaidPage"),
    ["ours"],
    ["participant", "facilitator", "coordinator", "lead"],
  ),
  page(
    "/letters",
    () => import("../pages/letters/LettersPage"),
    ["ours"],
    ["facilitator", "coordinator", "lead", "employer"],
    "letters",
  ),
  page("/group/:id/card", () => import("../pages/ourcard/OurCardPage"), ["ourcard"], groupHats, "group"),
  page("/group/:id/elsewhere", () => import("../pages/practice/PracticePage"), ["practice"], groupHats, "group"),
  page("/group/:id/loops", () => import("../pages/loops/LoopsPage"), ["loops"], groupHats, "group"),
  page("/group/:id/decisions", () => import("../pages/decisions/DecisionsPage"), ["decisions"], actingHats, "group"),
  page(
    "/group/:id/decisions/new",
    () => import("../pages/decisions/NewProposalPage"),
    ["decisions"],
    actingHats,
    "group",
  ),
  page(
    "/group/:id/decisions/:decision",
    () => import("../pages/decisions/DecisionPage"),
    ["decisions"],
    actingHats,
    "group",
  ),
  page("/group/:id/rules", () => import("../pages/decisions/RulesPage"), ["decisions"], actingHats, "group"),
  page("/group/:id/principles", () => import("../pages/decisions/PrinciplesPage"), ["decisions"], actingHats, "group"),
  page("/group/:id/picks", () => import("../pages/decisions/PicksPage"), ["decisions"], actingHats, "group"),
  page(
    "/group/:id/about",
    () => import("../pages/groups/AboutGroupPage"),
    ["chat", "invitations", "ourcard"],
    groupHats,
    "group",
  ),
  page("/path", () => import("../pages/path/PathPage"), ["path"], participant, "path"),
  page("/path/new", () => import("../pages/path/NewOfferPage"), ["path"], participant, "path"),
  page(
    "/places",
    () => import("../pages/places/PlacesPage"),
    ["places", "network", "consents", "companions"],
    participant,
    "places",
  ),
  page(
    "/thread/:id",
    () => import("../pages/places/ThreadPage"),
    ["places", "consents", "chat", "companions"],
    participant,
    "places",
  ),
  page("/me", () => import("../pages/me/MePage"), ["me", "consents", "staff"], "signed-in", "me"),
  page("/networks", () => import("../pages/network/NetworksPage"), ["network", "consents"], actingHats, "networks"),
  page("/networks/new", () => import("../pages/network/NewNetworkPage"), ["network"], coordinator, "networks"),
  page(
    "/network/:id",
    () => import("../pages/network/NetworkPage"),
    ["network", "chat", "consents", "together", "meetings", "rounds", "decisions"],
    actingHats,
    "networks",
  ),
  page(
    "/network/:id/about",
    () => import("../pages/network/AboutNetworkPage"),
    ["network", "chat"],
    actingHats,
    "networks",
  ),
  page("/network/:id/parties", () => import("../pages/network/PartiesPage"), ["network"], coordinator, "networks"),
  page("/colleagues", () => import("../pages/staff/ColleaguesPage"), ["staff", "chat"], staffHats, "me"),
  page("/colleagues/:id", () => import("../pages/staff/StaffRoomPage"), ["staff", "chat"], staffHats, "me"),
  page("/inbox", () => import("../pages/employer/InboxPage"), ["employer", "ours", "companions"], employer, "inbox"),
  page(
    "/inbox/:id",
    () => import("../pages/employer/InboxThreadPage"),
    ["employer", "companions", "chat"],
    employer,
    "inbox",
  ),
  page("/opportunities", () => import("../pages/employer/OpportunitiesPage"), ["employer"], employer, "opportunities"),
  page(
    "/opportunities/new",
    () => import("../pages/employer/NewOpportunityPage"),
    ["employer"],
    employer,
    "opportunities",
  ),
  page(
    "/opportunities/:id",
    () => import("../pages/employer/OpportunityPage"),
    ["employer"],
    employer,
    "opportunities",
  ),
  page("/us", () => import("../pages/employer/UsPage"), ["employer", "network", "me", "consents"], employer, "us"),
  page(
    "/offers",
    () => import("../pages/facilitator/OffersPage"),
    ["facilitator", "path", "ours"],
    facilitator,
    "offers",
  ),
  page(
    "/offers/new",
    () => import("../pages/facilitator/NewOfferPage"),
    ["facilitator", "path"],
    facilitator,
    "offers",
  ),
  page(
    "/organisations",
    () => import("../pages/coordinator/OrganisationsPage"),
    ["coordinator", "ours"],
    coordinator,
    "organisations",
  ),
  page(
    "/organisations/new",
    () => import("../pages/coordinator/NewOrganisationPage"),
    ["coordinator"],
    coordinator,
    "organisations",
  ),
  page(
    "/organisations/:id",
    () => import("../pages/coordinator/OrganisationPage"),
    ["coordinator", "invitations"],
    coordinator,
    "organisations",
  ),
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
