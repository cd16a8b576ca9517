import { get } from "../../api/request";
import type { Letter, Page } from "../../api/types";
import { homeOf } from "../../app/rooms";
import { me } from "../../session/session";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { words } from "../../words/words";
import { LetterCard } from "../ours/LetterCard";
import "../ours/ours.css";

/** What groups have said, and what was done; a silence stands there as long. */
export default function SaidPage() {
  const t = words("ours");
  const fetched = useFetched(() => get<Page<Letter>>("/said"));
  return (
    <Screen title={t.said} sub={t.saidSub} back={homeOf(me.value!.hat)}>
      <Loaded of={fetched}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty>{t.saidNone}</Empty>}
            {items.map((letter) => (
              <LetterCard key={letter.id} letter={letter} isWhole />
            ))}
          </>
        )}
      </Loaded>
    </Screen>
  );
}
