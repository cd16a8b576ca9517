import { useState } from "preact/hooks";
import { goBack } from "../../app/location";
import type { PageProps } from "../../app/routes";
import { isProblem } from "../../api/problem";
import { get, post } from "../../api/request";
import type { Addressee, Ours, Page } from "../../api/types";
import { Button } from "../../ui/Button";
import { Card, Quote } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { TaskError } from "../../ui/TaskError";
import { say } from "../../ui/Toasts";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";
import { Addressees } from "./Addressees";
import { DayField, daysAhead } from "./DayField";
import { wordingOf } from "./standing";
import "./ours.css";

const TWO_WEEKS = 14;

/** The agreed words, somebody to answer them by name, and a day. */
export default function SendPage({ params }: PageProps) {
  const { id: group, ours: ours_id } = params as { id: string; ours: string };
  const t = words("ours");
  const path = `/groups/${group}/ours/${ours_id}`;
  const there = `/group/${group}/ours/${ours_id}`;
  const [chosen, setChosen] = useState<Addressee | null>(null);
  const [answer_by, setDay] = useState(daysAhead(TWO_WEEKS));
  const task = useTask();
  const fetched = useFetched(async () => {
    const addressees = get<Page<Addressee>>(`/groups/${group}/addressees`);
    return { ours: await get<Ours>(path), addressees: (await addressees).items };
  }, [path]);
  const send = async (version: number, { id, to, name }: Addressee) => {
    try {
      await post(`${path}/letters`, { version, to, addressee: id, answer_by });
    } catch (error) {
      if (isProblem(error, "addressee-gone")) {
        setChosen(null);
        await fetched.reload();
      }
      throw error;
    }
    say(t.sent(name));
    goBack(there);
  };
  return (
    <Screen title={t.send} back={there}>
      <Loaded of={fetched}>
        {({ ours, addressees }) => {
          const version = ours.agreed_version;
          if (version === null) return <Empty>{t.problems["not-agreed"]}</Empty>;
          if (addressees.length === 0) return <Empty>{t.nobodyToAsk}</Empty>;
          return (
            <>
              <Card>
                <Quote>{wordingOf(ours, version).text}</Quote>
              </Card>
              <Addressees addressees={addressees} chosen={chosen} onChoose={setChosen} />
              <DayField label={t.answerBy} value={answer_by} onInput={setDay} />
              <TaskError error={task.error} known={t.problems} />
              {chosen && (
                <>
                  <p class="small list-below">{chosen.to === "network" ? t.whoSeesNetwork : t.whoSees}</p>
                  <Button
                    look="go"
                    icon="send"
                    isBusy={task.isBusy}
                    isDisabled={!answer_by}
                    onClick={() => void task.run(() => send(version, chosen))}
                  >
                    {t.sendNow(chosen.name)}
                  </Button>
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}
