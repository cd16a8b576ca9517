import { useEffect, useState } from "preact/hooks";
import { isProblem } from "../../api/problem";
import { get, put } from "../../api/request";
import type { Consent, Group, Notice, Page } from "../../api/types";
import { keep, kept } from "../../device/device";
import { refreshGroup } from "../../live/conversations";
import { Button } from "../../ui/Button";
import { Card, Quote } from "../../ui/Card";
import { Choice } from "../../ui/Choice";
import { Loaded, useFetched } from "../../ui/Loaded";
import { say } from "../../ui/Toasts";
import { quote } from "../../words/format";
import { words } from "../../words/words";
import { audienceWords } from "./audienceWords";

interface ConsentQuestionProps {
  group: Group;
}

/** Asked once; after »Ikke nu« it waits, quietly, until the person brings it up. */
export function ConsentQuestion({ group }: ConsentQuestionProps) {
  const t = words("chat").consent;
  const [isAsking, setIsAsking] = useState<boolean | null>(null);
  const key = `not-now:${group.id}`;
  useEffect(() => void kept<boolean>(key).then((saidNotNow) => setIsAsking(!saidNotNow)), [group.id]);
  const notNow = () => {
    void keep(key, true);
    setIsAsking(false);
  };
  if (isAsking === null) return null;
  if (isAsking) return <Question group={group} onNotNow={notNow} />;
  return (
    <div class="question">
      <p class="empty">{group.kind === "peer" ? t.off : t.offThread}</p>
      <Button onClick={() => setIsAsking(true)}>{t.ask}</Button>
    </div>
  );
}

function Question({ group, onNotNow }: { group: Group; onNotNow: () => void }) {
  const t = words("chat");
  const shell = words("shell");
  const purpose = group.needs_consent!;
  const [isBusy, setIsBusy] = useState(false);
  const [changed, setChanged] = useState<Notice | null>(null);
  const fetched = useFetched(async () => {
    const consents = await get<Page<Consent>>("/consents");
    return consents.items.find((item) => item.purpose === purpose)!.notice;
  }, [purpose]);
  const readers = audienceWords(group.audience, group.me.hat);

  const sayYes = async (notice: Notice) => {
    setIsBusy(true);
    try {
      await put(`/consents/${purpose}`, { notice: notice.hash });
      await refreshGroup(group.id);
    } catch (error) {
      if (isProblem(error, "notice-changed")) setChanged(error.body.notice as Notice);
      else say(shell.failed);
      setIsBusy(false);
    }
  };
  return (
    <div class="question">
      <Loaded of={fetched} rows={2}>
        {(fetchedNotice) => {
          const notice = changed ?? fetchedNotice;
          return (
            <>
              <h2>{notice.question}</h2>
              {changed && <p role="alert">{t.consent.changed}</p>}
              {readers && <p class="muted">{t.consent.canReadIfYes(readers)}</p>}
              {group.greeting && (
                <Card>
                  {t.greeting}
                  <Quote>{quote(group.greeting)}</Quote>
                </Card>
              )}
              <Choice
                label={notice.question}
                isBusy={isBusy}
                alternatives={[
                  { label: shell.yes, onChoose: () => void sayYes(notice) },
                  { label: shell.notNow, onChoose: onNotNow },
                ]}
              />
              <p class="small">{t.consent.later}</p>
              <details open={changed !== null}>
                <summary>{t.consent.exactly}</summary>
                <p class="notice" lang={notice.language}>
                  {notice.text}
                </p>
              </details>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
