import { useState } from "preact/hooks";
import { navigate } from "../../app/location";
import type { PageProps } from "../../app/routes";
import { get } from "../../api/request";
import type { Group, Member, Page } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";
import { GreetingCard } from "../chat/GreetingCard";
import { Greeting } from "./Greeting";
import { InviteCard } from "./InviteCard";
import { LeaveSheet } from "./LeaveSheet";
import { MembersCard } from "./MembersCard";
import "./groups.css";

export default function AboutGroupPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("chat");
  const [isLeaving, setIsLeaving] = useState(false);
  const fetched = useFetched(async () => {
    const group = await get<Group>(`/groups/${id}`);
    // Who is with us is said to those who are in the chat; leaving is open to everybody.
    const members = group.needs_consent ? [] : (await get<Page<Member>>(`/groups/${id}/members`)).items;
    return { group, members };
  }, [id]);
  return (
    <Screen title={fetched.value?.group.name ?? t.about} sub={fetched.value && t.about} back={`/group/${id}`}>
      <Loaded of={fetched}>
        {({ group, members }) => (
          <>
            {group.mixed_roles && <Card needsYou>{t.mixedRolesLong}</Card>}
            {group.needs_consent && <p class="empty">{t.consent.off}</p>}
            {group.needs_consent && group.greeting && <GreetingCard text={group.greeting} />}
            {!group.needs_consent && (
              <>
                <MembersCard group={group} members={members} />
                <Greeting group={group} onSaved={(saved) => fetched.replace({ group: saved, members })} />
              </>
            )}
            {group.me.hat === "facilitator" && <InviteCard group={group} />}
            {!group.needs_consent && (
              <a class="button" href="/search">
                {t.searchHint}
              </a>
            )}
            {group.me.hat === "participant" && <Button onClick={() => setIsLeaving(true)}>{t.leave}</Button>}
            {isLeaving && (
              <LeaveSheet
                group={group}
                onClose={() => setIsLeaving(false)}
                onLeft={() => navigate("/", { replace: true })}
              />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}
