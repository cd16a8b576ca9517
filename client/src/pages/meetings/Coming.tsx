import { useEffect, useState } from "preact/hooks";
import { put, remove } from "../../api/request";
import type { WholeMeeting } from "../../api/types";
import { drop, keep, kept } from "../../device/device";
import { conversation } from "../../live/conversations";
import { Card } from "../../ui/Card";
import { Choice } from "../../ui/Choice";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { list } from "../../words/format";
import { words } from "../../words/words";
import type { MeetingPart } from "./parts";

/** Who comes. »Not this time« is told to nobody: only this phone remembers it, so that it can be seen as chosen. */
export function Coming({ groupId, path, meeting, isClosed, onChanged }: MeetingPart) {
  const t = words("meetings");
  const { isBusy, error, run } = useTask();
  const key = `not-this-time:${meeting.id}`;
  const [isNotComing, setIsNotComing] = useState(false);
  useEffect(() => {
    void kept<boolean>(key).then((said) => setIsNotComing(Boolean(said)));
  }, [key]);
  const remember = (isNot: boolean) => {
    setIsNotComing(isNot);
    void (isNot ? keep(key, true) : drop(key));
  };
  const come = () =>
    run(async () => {
      onChanged(await put<WholeMeeting>(`${path}/coming`));
      remember(false);
    });
  const stayAway = () =>
    run(async () => {
      if (meeting.am_coming) onChanged(await remove<WholeMeeting>(`${path}/coming`));
      remember(true);
    });

  const me = conversation(groupId)?.group.me.id;
  const others = meeting.coming.filter(({ id }) => id !== me).map(({ alias }) => alias);
  const names = meeting.am_coming ? [...others, t.you] : others;
  if (isClosed) {
    return names.length === 0 ? null : (
      <Card title={t.meantToCome}>
        <p>{list(names)}</p>
        <p class="small below">{t.meantNote}</p>
      </Card>
    );
  }
  const who = names.length === 0 ? t.nobodyYet : others.length === 0 ? t.onlyYouCome : t.come(list(names));
  return (
    <Card title={t.coming}>
      <p class={names.length ? "" : "muted"}>{who}</p>
      <Choice
        label={t.areYou}
        isRow
        isBusy={isBusy}
        alternatives={[
          { label: t.iCome, onChoose: come, isChosen: meeting.am_coming },
          { label: t.notThisTime, onChoose: stayAway, isChosen: isNotComing && !meeting.am_coming },
        ]}
      />
      <TaskError error={error} known={t.known} />
      <p class="small below">{t.comingNote}</p>
    </Card>
  );
}
