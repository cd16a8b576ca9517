import { useState } from "preact/hooks";
import { navigate } from "../../app/location";
import type { PageProps } from "../../app/routes";
import { get } from "../../api/request";
import type { Member, Network, Page } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { me } from "../../session/session";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";
import { RoomLetters } from "../letters/RoomLetters";
import { LeaveSheet } from "../groups/LeaveSheet";
import { PracticeCards } from "./PracticeCards";
import "../groups/groups.css";

export default function AboutNetworkPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("network");
  const [isLeaving, setIsLeaving] = useState(false);
  const fetched = useFetched(async () => {
    const network = await get<Network>(`/networks/${id}`);
    const members = reads(network) ? (await get<Page<Member>>(`/groups/${id}/members`)).items : [];
    return { network, members };
  }, [id]);
  useReloadOn(id, ["group_changed", "member_changed"], fetched.reload);
  const hat = me.value?.hat;
  return (
    <Screen title={fetched.value?.network.name ?? t.about} sub={fetched.value && t.about} back={`/network/${id}`}>
      <Loaded of={fetched}>
        {({ network, members }) => (
          <>
            {hat === "coordinator" && (
              <a class="button" href={`/network/${id}/parties`}>
                {t.openTo}
              </a>
            )}
            <div class="list-below">
              <Names title={t.groups} names={network.groups} none={t.noGroups} />
              <Names title={t.employers} names={network.employers} none={t.noEmployers} />
            </div>
            {network.group && members.length > 0 && <Members members={members} mine={network.group.me.id} />}
            {reads(network) && <RoomLetters room={id} />}
            <PracticeCards />
            {network.group && <Button onClick={() => setIsLeaving(true)}>{t.leave}</Button>}
            {network.group && isLeaving && (
              <LeaveSheet
                group={network.group}
                path={`/networks/${id}/membership`}
                says={t}
                onClose={() => setIsLeaving(false)}
                onLeft={() => navigate(hat === "participant" ? "/places" : "/networks", { replace: true })}
              />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

const reads = ({ group }: Network) => group !== null && !group.needs_consent;

function Names({ title, names, none }: { title: string; names: string[]; none: string }) {
  return (
    <Card title={title}>
      {names.length === 0 && <p class="small">{none}</p>}
      <ul>
        {names.map((name) => (
          <li key={name} class="member">
            {name}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Members({ members, mine }: { members: Member[]; mine: string }) {
  const t = words("network");
  const { hats } = words("shell");
  return (
    <Card title={t.members}>
      <ul>
        {members.map((member) => (
          <li key={member.id} class="member">
            {member.alias}
            {member.id === mine && <span class="muted">({t.you})</span>}
            {member.hat !== "participant" && <span class="tag">{hats[member.hat]}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
