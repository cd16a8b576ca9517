import type { PageProps } from "../../app/routes";
import { remove, get, put } from "../../api/request";
import type { OurCard, OurPart } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { conversation } from "../../live/conversations";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Switch } from "../../ui/Switch";
import { words } from "../../words/words";
import { OurPartCard } from "./OurPartCard";
import "./ourcard.css";

const parts: OurPart[] = ["interests", "strengths", "limits", "needs"];

/** The group's own card: who can read it stands first, then its lines, and nobody's name. */
export default function OurCardPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("ourcard");
  const url = `/groups/${id}/card`;
  const fetched = useFetched(() => get<OurCard>(url), [id]);
  useReloadOn(id, ["card_changed"], fetched.reload);
  const show = async (isOn: boolean) =>
    fetched.replace(await (isOn ? put<OurCard>(`${url}/showing`) : remove<OurCard>(`${url}/showing`)));
  return (
    <Screen title={t.title} sub={conversation(id)?.group.name} back={`/group/${id}/together`}>
      <p class="hint">{t.hint}</p>
      <Loaded of={fetched}>
        {(card) => (
          <>
            {parts.map((part) => (
              <OurPartCard key={part} url={url} part={part} card={card} fetched={fetched} />
            ))}
            <Card>
              <Switch
                label={t.show}
                note={card.is_shown ? t.isShown : t.isHidden}
                isOn={card.is_shown}
                onChange={show}
              />
              <p class="hint">{t.anyone}</p>
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  );
}
