import { hasConversations } from "../../live/groups";
import { me } from "../../session/session";
import { Card } from "../../ui/Card";
import { unread } from "../../live/unread";
import { RowLink } from "../../ui/RowLink";
import { Screen } from "../../ui/Screen";
import { SharedCard } from "../staff/SharedCard";
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
  const staff = words("staff");
  const holder = me.value;
  if (!holder) return null;
  const { hat } = holder;
  return (
    <Screen title={t.title}>
      {hat === "participant" ? <MyCard /> : <Card title={t.hat(shell.hats[hat])}>{t.hats[hat]}</Card>}
      {(hat === "facilitator" || hat === "coordinator") && (
        <RowLink
          href="/colleagues"
          title={staff.title}
          note={staff.row}
          news={unread.value.staff ? staff.newMessage : null}
        />
      )}
      {(hat === "lead" || hat === "researcher") && <SharedCard />}
      <UsesCard />
      {hasConversations(hat) && <SeenCard />}
      {hat === "participant" && <LooksCard />}
      <AccountCards holder={holder} />
    </Screen>
  );
}
