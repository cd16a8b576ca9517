import { useState } from "preact/hooks";
import type { PageProps } from "../../app/routes";
import { Problem } from "../../api/problem";
import { get } from "../../api/request";
import type { Ours } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { Button } from "../../ui/Button";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { NotFound } from "../../ui/states";
import { words } from "../../words/words";
import { Agreement } from "./Agreement";
import { Letters } from "./Letters";
import { Objections } from "./Objections";
import { RewriteSheet } from "./RewriteSheet";
import { shownFirst, wordingOf } from "./standing";
import { WordingCard } from "./WordingCard";
import "./ours.css";

/** One text of the group's: what it says now, what else was written, what is agreed, and what came of it. */
export default function OurTextPage({ params }: PageProps) {
  const { id: group, ours: ours_id } = params as { id: string; ours: string };
  const t = words("ours");
  const path = `/groups/${group}/ours/${ours_id}`;
  const fetched = useFetched(() => get<Ours>(path), [path]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isRewriting, setIsRewriting] = useState(false);
  useReloadOn(group, ["ours_changed"], fetched.reload);
  if (fetched.error instanceof Problem && fetched.error.status === 404) return <NotFound />;

  const show = (ours: Ours) => {
    setChosen(null);
    fetched.replace(ours);
  };
  return (
    <Screen title={t.textTitle} sub={t.sub} back={`/group/${group}/ours`}>
      <Loaded of={fetched}>
        {(ours) => {
          const number = chosen ?? shownFirst(ours);
          return (
            <>
              <WordingCard ours={ours} number={number} onChoose={setChosen} />
              <Button icon="pencil" onClick={() => setIsRewriting(true)}>
                {t.rewrite}
              </Button>
              <Agreement ours={ours} group={group} number={number} path={path} onChanged={show} />
              <Letters letters={ours.letters} path={path} onChanged={show} />
              <Objections objections={ours.objections} />
              {isRewriting && (
                <RewriteSheet
                  from={wordingOf(ours, number)}
                  path={path}
                  onWritten={show}
                  onClose={() => setIsRewriting(false)}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}
