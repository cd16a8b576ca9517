import { useState } from "preact/hooks";
import { get } from "../../api/request";
import type { Consent, Group, Page } from "../../api/types";
import { rememberNotNow, saidNotNow } from "../../device/notNow";
import { Button } from "../../ui/Button";
import { Loaded, useFetched } from "../../ui/Loaded";
import { words } from "../../words/words";
import { GreetingCard } from "./GreetingCard";
import { Question } from "./Question";

/** What stands where a conversation is that needs a consent which is not given. */
export function ConsentQuestion({ group }: { group: Group }) {
  const t = words("chat").consent;
  const purpose = group.needs_consent!;
  const [isAsking, setIsAsking] = useState<boolean | null>(null);
  const fetched = useFetched(async () => {
    const consents = await get<Page<Consent>>("/consents");
    const use = consents.items.find((item) => item.purpose === purpose)!;
    // Somebody who withdrew has answered too.
    return { notice: use.notice, hasAnswered: use.since !== null || (await saidNotNow(purpose)) };
  }, [purpose]);
  const notNow = () => {
    void rememberNotNow(purpose);
    setIsAsking(false);
  };
  return (
    <div class="question">
      <Loaded of={fetched}>
        {({ notice, hasAnswered }) =>
          (isAsking ?? !hasAnswered) ? (
            <Question group={group} notice={notice} onNotNow={notNow} />
          ) : (
            <>
              <p class="empty">{group.kind === "peer" ? t.off : t.offThread}</p>
              {group.greeting && <GreetingCard text={group.greeting} />}
              <Button onClick={() => setIsAsking(true)}>{t.ask}</Button>
            </>
          )
        }
      </Loaded>
    </div>
  );
}
