import { useState } from "preact/hooks";
import { goBack } from "../../app/location";
import { get, post } from "../../api/request";
import type { Group, Member, Offer, Page, Uuid } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { OfferForm, type OfferWords } from "../path/OfferForm";
import "../path/path.css";
import "./facilitator.css";

/** Somebody in the group, or all of it. */
type Addressee = Uuid | "everybody";

export default function NewOfferPage() {
  const t = words("facilitator");
  const { group } = words("shell").rooms;
  const fetched = useFetched(() => get<Page<Group>>("/groups"));
  const [chosen, setChosen] = useState<Uuid | null>(null);
  return (
    <Screen title={t.newTitle} sub={t.answersAreTheirs} back="/offers">
      <Loaded of={fetched}>
        {({ items }) => {
          const groupId = items.length === 1 ? items[0]!.id : chosen;
          return (
            <>
              {items.length === 0 && <Empty>{t.noGroups}</Empty>}
              {items.length > 1 && (
                <>
                  <h2 class="form-head">{t.whichGroup}</h2>
                  <Choice
                    label={t.whichGroup}
                    alternatives={items.map(({ id, name }) => ({
                      label: name ?? group,
                      isChosen: id === groupId,
                      onChoose: () => setChosen(id),
                    }))}
                  />
                </>
              )}
              {groupId && <OfferToGroup key={groupId} groupId={groupId} />}
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}

function OfferToGroup({ groupId }: { groupId: Uuid }) {
  const t = words("facilitator");
  const fetched = useFetched(() => get<Page<Member>>(`/groups/${groupId}/members`), [groupId]);
  const [addressee, setAddressee] = useState<Addressee | null>(null);
  const save = async (offer: OfferWords) => {
    const to = addressee === "everybody" ? {} : { to: addressee };
    await post<Offer>("/offers", { ...offer, group_id: groupId, ...to });
    say(t.sent);
    goBack("/offers");
  };
  const alternative = (label: string, value: Addressee, note?: string) => ({
    label,
    note,
    isChosen: value === addressee,
    onChoose: () => setAddressee(value),
  });
  return (
    <Loaded of={fetched}>
      {({ items }) => (
        <>
          <h2 class="section-head">{t.forWhom}</h2>
          <div class="addressees">
            <Choice
              label={t.forWhom}
              isRow
              alternatives={[
                alternative(t.everybody, "everybody", t.everybodyNote),
                ...items.filter(({ hat }) => hat === "participant").map(({ id, alias }) => alternative(alias, id)),
              ]}
            />
          </div>
          <OfferForm isAddressed={addressee !== null} onSave={save} />
        </>
      )}
    </Loaded>
  );
}
