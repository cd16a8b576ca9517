import type { PageProps } from "../../app/routes";
import { get } from "../../api/request";
import type { Decision } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { conversation } from "../../live/conversations";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";
import { onDate, untilWhen } from "./decisionWords";
import { OutcomeCard } from "./OutcomeCard";
import { ResultCard } from "./ResultCard";
import { SidesCard } from "./SidesCard";
import { VoteCard } from "./VoteCard";
import "./decisions.css";

function eyebrow({ subject, principle }: Decision): string {
  const t = words("decisions");
  return principle ? `${t.subjects[subject]} · ${t.principleNames[principle]}` : t.subjects[subject];
}

/** One proposal, from the vote to what came of it. */
export default function DecisionPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("decisions");
  const path = `/groups/${id}/decisions/${params.decision}`;
  const fetched = useFetched(() => get<Decision>(path), [path]);
  useReloadOn(id, ["decision_changed"], fetched.reload);
  return (
    <Screen title={t.title} sub={conversation(id)?.group.name} back={`/group/${id}/decisions`}>
      <Loaded of={fetched}>
        {(decision) => (
          <>
            <Card eyebrow={eyebrow(decision)}>
              <p class="proposal">{decision.proposal}</p>
              <p>
                <b>{t.methods[decision.method]}.</b> {t.methodNotes[decision.method]}
              </p>
              <p class="small">
                {untilWhen(decision)}. {!decision.is_closed && decision.quorum > 1 && t.quorum(decision.quorum)}{" "}
                {decision.review_on && `${t.lookAgain(onDate(decision.review_on))}.`}
              </p>
            </Card>
            {!decision.is_closed && <VoteCard decision={decision} onVoted={fetched.reload} />}
            {decision.result && <ResultCard decision={decision} result={decision.result} />}
            {decision.subject === "principle" && <SidesCard decision={decision} onChange={fetched.replace} />}
            {decision.is_closed && <OutcomeCard decision={decision} onChange={fetched.replace} />}
          </>
        )}
      </Loaded>
    </Screen>
  );
}
