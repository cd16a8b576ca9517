import { hasConversations } from "../../live/groups";
import { me } from "../../session/session";
import { Card } from "../../ui/Card";
import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";
import { AccountCards } from "./AccountCards";
import { LooksCard } from "./LooksCard";
import "./me.css";
import { MyCard } from "./MyCard";
import { SeenCard } from "./SeenCard";
import { UsesCard } from "./UsesCard";

export default function MePage() {
  const t = words("me");
  const shell = words("shell");
  const holder = me.value;
  if (!holder) return null;
  const { hat } = holder;
  return (
    <Screen title={t.title}>
      {hat === "participant" ? <MyCard /> : <Card title={t.hat(shell.hats[hat])}>{t.hats[hat]}</Card>}
      <UsesCard />
      {hasConversations(hat) && <SeenCard />}
      {hat === "participant" && <LooksCard />}
      <AccountCards holder={holder} />
    </Screen>
  );
}
