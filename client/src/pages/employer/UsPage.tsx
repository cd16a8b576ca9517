import { me } from "../../session/session";
import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";
import { AccountCards } from "../me/AccountCards";
import "../me/me.css";
import { SeenCard } from "../me/SeenCard";
import { UsesCard } from "../me/UsesCard";
import { OwnPracticeCard } from "../network/OwnPracticeCard";
import { AboutUsCard } from "./AboutUsCard";

export default function UsPage() {
  const holder = me.value;
  if (!holder) return null;
  return (
    <Screen title={words("employer").us}>
      <AboutUsCard />
      <OwnPracticeCard />
      <UsesCard />
      <SeenCard />
      <AccountCards holder={holder} />
    </Screen>
  );
}
