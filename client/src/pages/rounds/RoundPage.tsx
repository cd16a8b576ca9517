import { useEffect, useRef, useState } from "preact/hooks";
import type { PageProps } from "../../app/routes";
import { Problem } from "../../api/problem";
import { get } from "../../api/request";
import type { Uuid, WholeRound } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { keepRound, keptRound, type KeptRound } from "../../live/rounds";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Loading, NotFound } from "../../ui/states";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { AnswerCard } from "./AnswerCard";
import { OpenCard } from "./OpenCard";
import { OpenRound } from "./OpenRound";
import type { RoundPart } from "./parts";
import { useReloadAtOpening } from "./rounds";
import "./rounds.css";

/** One question: first everybody's own answer, shut; from its opening on, all of them together. */
export default function RoundPage({ params }: PageProps) {
  const { id: groupId, round: roundId } = params as { id: Uuid; round: Uuid };
  const path = `/groups/${groupId}/rounds/${roundId}`;
  const t = words("rounds");
  const fetched = useFetched(() => get<WholeRound>(path), [path]);
  useReloadOn(groupId, ["round_changed"], fetched.reload);
  useReloadAtOpening(fetched.value && [fetched.value], fetched.reload);

  // Apart from what is fetched: a round that opens must not take a word from whoever is writing.
  const [mine, setMine] = useState<KeptRound | null>(null);
  useEffect(() => void keptRound(groupId, roundId).then(setMine), [groupId, roundId]);
  const remember = (is: KeptRound) => {
    setMine(is);
    void keepRound(groupId, roundId, is);
  };

  const isOpen = fetched.value?.is_open;
  const wasShut = useRef(false);
  useEffect(() => {
    if (isOpen && wasShut.current) say(t.openChip);
    wasShut.current = isOpen === false;
  }, [isOpen]);

  if (fetched.error instanceof Problem && fetched.error.status === 404) return <NotFound />;
  return (
    <Screen title={t.one} back={`/group/${groupId}`}>
      <Loaded of={fetched}>
        {(round) => {
          if (!mine) return <Loading />;
          const part: RoundPart = { path, round, mine, remember, onChanged: fetched.replace, reload: fetched.reload };
          return (
            <>
              <h2 class="round-question">{round.question}</h2>
              {round.is_open && <OpenRound {...part} />}
              {!round.is_open && <AnswerCard {...part} />}
              {!round.is_open && <OpenCard {...part} />}
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}
