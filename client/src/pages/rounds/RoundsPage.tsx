import type { PageProps } from "../../app/routes";
import { Loaded } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { words } from "../../words/words";
import { RoundRow } from "./RoundRow";
import { useRounds } from "./rounds";
import "./rounds.css";

export default function RoundsPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("rounds");
  const fetched = useRounds(id);
  return (
    <Screen title={t.title} sub={t.sub} back={`/group/${id}/together`}>
      <Loaded of={fetched}>
        {(rounds) => (
          <>
            {rounds.length === 0 && <Empty>{t.none}</Empty>}
            {[false, true].map((isOpen) => {
              const of = rounds.filter(({ is_open }) => is_open === isOpen);
              if (of.length === 0) return null;
              return (
                <section key={String(isOpen)} class="rounds-part">
                  <h2 class="section-head">{isOpen ? t.opened : t.shut}</h2>
                  {of.map((round) => (
                    <RoundRow key={round.id} groupId={id} round={round} />
                  ))}
                </section>
              );
            })}
            <a class="button" href={`/group/${id}/rounds/new`}>
              {t.ask}
            </a>
          </>
        )}
      </Loaded>
    </Screen>
  );
}
