import { useState } from "preact/hooks";
import { goBack } from "../../app/location";
import { get, post } from "../../api/request";
import type { Group, Offer, Page } from "../../api/types";
import { Choice } from "../../ui/Choice";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { OfferForm, type OfferWords } from "./OfferForm";
import "./path.css";

/** A participant's offer: to oneself, or to the whole group. */
export default function NewOfferPage() {
  const t = words("path");
  const { group } = words("shell").rooms;
  const fetched = useFetched(() => get<Page<Group>>("/groups"));
  const [forWhom, setForWhom] = useState<"me" | Group["id"] | null>(null);
  const save = async (offer: OfferWords) => {
    await post<Offer>("/offers", forWhom === "me" ? offer : { ...offer, group_id: forWhom });
    say(t.made);
    goBack("/path");
  };
  return (
    <Screen title={t.newTitle} back="/path">
      <Loaded of={fetched}>
        {({ items }) => (
          <>
            <h2 class="form-head">{t.forWhom}</h2>
            <Choice
              label={t.forWhom}
              alternatives={[
                { label: t.forMe, note: t.forMeNote, isChosen: forWhom === "me", onChoose: () => setForWhom("me") },
                ...items.map(({ id, name }) => ({
                  label: name ?? group,
                  note: t.forGroupNote,
                  isChosen: forWhom === id,
                  onChoose: () => setForWhom(id),
                })),
              ]}
            />
            <OfferForm isAddressed={forWhom !== null} onSave={save} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}
