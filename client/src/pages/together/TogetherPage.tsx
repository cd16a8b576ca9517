import type { PageProps } from "../../app/routes";
import { conversation } from "../../live/conversations";
import { RowLink } from "../../ui/RowLink";
import { DecisionRows } from "../decisions/DecisionRows";
import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";
import { MeetingsRow } from "../meetings/MeetingsRow";
import { RoundsRow } from "../rounds/RoundsRow";

/** Everything the group does as a group, a row each. */
export default function TogetherPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("together");
  const ours = words("ours");
  const group = conversation(id)?.group;
  const isShared = group?.kind === "network";
  return (
    <Screen title={t.title} sub={group?.name ?? t.sub} back={isShared ? `/network/${id}` : `/group/${id}`}>
      <MeetingsRow groupId={id} />
      <RoundsRow groupId={id} />
      {!isShared && (
        <>
          <RowLink href={`/group/${id}/ours`} title={ours.title} note={ours.rowNote} />
          <RowLink href="/said" title={ours.said} note={ours.saidNote} />
          <RowLink href={`/group/${id}/card`} title={t.ourCard} note={t.ourCardNote} />
          <RowLink href={`/group/${id}/loops`} title={t.loops} note={t.loopsNote} />
        </>
      )}
      <DecisionRows groupId={id} />
      <RowLink href={`/group/${id}/elsewhere`} title={words("practice").title} note={words("practice").note} />
    </Screen>
  );
}
