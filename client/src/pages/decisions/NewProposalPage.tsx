import { useEffect, useRef, useState } from "preact/hooks";
import { navigate, search } from "../../app/location";
import type { PageProps } from "../../app/routes";
import { get, post } from "../../api/request";
import type { Decision } from "../../api/types";
import { conversation } from "../../live/conversations";
import { Button } from "../../ui/Button";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { takeOver } from "../practice/handOver";
import { emptyDraft, isReady, proposalOf, type Draft } from "./draft";
import { HowStep, WhatStep, WhenStep } from "./ProposalSteps";
import "./decisions.css";

/** Three short steps: what, how, and until when. `?again=` takes up a rule that has lapsed. */
export default function NewProposalPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("decisions");
  const again = new URLSearchParams(search.value).get("again");
  const path = `/groups/${id}/decisions`;
  const [handed] = useState(() => takeOver("rule"));
  const fetched = useFetched(async () => (again ? get<Decision>(`${path}/${again}`) : null), [path, again]);
  return (
    <Screen title={t.newTitle} sub={conversation(id)?.group.name} back={`/group/${id}/decisions`}>
      <Loaded of={fetched}>
        {(before) => <Steps groupId={id} start={emptyDraft(before, search.value, handed)} />}
      </Loaded>
    </Screen>
  );
}

const STEPS = [WhatStep, HowStep, WhenStep];

function Steps({ groupId, start }: { groupId: string; start: Draft }) {
  const t = words("decisions");
  const { isBusy, error, run } = useTask();
  const [draft, setDraft] = useState(start);
  const [at, setAt] = useState(0);
  const top = useRef<HTMLParagraphElement>(null);
  useEffect(() => top.current?.focus(), [at]);
  const group = conversation(groupId)?.group;
  const isLast = at === STEPS.length - 1;
  const Step = STEPS[at]!;
  const putForward = () =>
    run(async () => {
      const { id } = await post<Decision>(`/groups/${groupId}/decisions`, proposalOf(draft));
      say(t.proposed);
      navigate(`/group/${groupId}/decisions/${id}`, { replace: true });
    });
  return (
    <>
      <p ref={top} class="steps" tabIndex={-1}>
        {at > 0 && (
          <button type="button" class="text-button" onClick={() => setAt(at - 1)}>
            {words("shell").back}
          </button>
        )}
        {t.step(at + 1, STEPS.length)}
      </p>
      <Step draft={draft} group={group} onChange={(part) => setDraft({ ...draft, ...part })} />
      <TaskError error={error} />
      <Button
        look="go"
        isBusy={isBusy}
        isDisabled={!isReady(draft, at)}
        onClick={() => (isLast ? void putForward() : setAt(at + 1))}
      >
        {isLast ? t.putForward : t.next}
      </Button>
    </>
  );
}
