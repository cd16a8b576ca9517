import { get } from "../../api/request";
import type { Letter, Page } from "../../api/types";
import { homeOf } from "../../app/rooms";
import { me } from "../../session/session";
import { Loaded, useFetched } from "../../ui/Loaded";
import { RowLink } from "../../ui/RowLink";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { words } from "../../words/words";
import { AskedCard } from "./AskedCard";
import "../ours/ours.css";

/** The letters that ask me. */
export default function LettersPage() {
  const t = words("ours");
  const { hat } = me.value!;
  const home = homeOf(hat);
  const fetched = useFetched(() => get<Page<Letter>>("/letters"));
  return (
    <Screen title={t.lettersTitle} sub={t.lettersSub} back={home === "/letters" ? undefined : home}>
      <Loaded of={fetched}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty>{t.lettersNone}</Empty>}
            {items.map((letter) => (
              <AskedCard key={letter.id} letter={letter} onAnswered={fetched.reload} />
            ))}
          </>
        )}
      </Loaded>
      {hat !== "employer" && <RowLink href="/said" title={t.said} note={t.saidNote} />}
    </Screen>
  );
}
