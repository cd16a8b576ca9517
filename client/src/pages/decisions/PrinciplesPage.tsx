import type { PageProps } from "../../app/routes";
import { get } from "../../api/request";
import type { Page, PrincipleWords } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { conversation } from "../../live/conversations";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { date } from "../../words/format";
import { words } from "../../words/words";
import "./decisions.css";

/** The three principles in the site's own words, or in the ones that stood there from the start. */
export default function PrinciplesPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("decisions");
  const fetched = useFetched(() => get<Page<PrincipleWords>>("/principles"));
  useReloadOn(id, ["decision_changed"], fetched.reload);
  const isNetwork = conversation(id)?.group.kind === "network";
  return (
    <Screen title={t.principles} sub={t.principlesNote} back={`/group/${id}/together`}>
      <Loaded of={fetched}>
        {({ items }) => (
          <>
            {items.map(({ principle, text, since }) => (
              <Card key={principle} title={t.principleNames[principle]}>
                <p class="words-of-theirs">{text ?? t.standard[principle]}</p>
                <p class="small">{since ? t.ownWords(date(since)) : t.standardWords}</p>
                {isNetwork && (
                  <a class="button" href={`/group/${id}/decisions/new?subject=principle&principle=${principle}`}>
                    {t.changeWords}
                  </a>
                )}
              </Card>
            ))}
            <p class="small">{t.changedWhere}</p>
          </>
        )}
      </Loaded>
    </Screen>
  );
}
