import type { PageProps } from "../../app/routes";
import { conversation } from "../../live/conversations";
import { RowLink } from "../../ui/RowLink";
import { DecisionRows } from "../decisions/DecisionRows";
import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

/** Everything the group does as a group, a row each. */
export default function TogetherPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("together");
  return (
    <Screen title={t.title} sub={conversation(id)?.group.name ?? t.sub} back={`/group/${id}`}>
      <RowLink href={`/group/${id}/card`} title={t.ourCard} note={t.ourCardNote} />
      <RowLink href={`/group/${id}/loops`} title={t.loops} note={t.loopsNote} />
      <DecisionRows groupId={id} />
      <RowLink href={`/group/${id}/elsewhere`} title={words("practice").title} note={words("practice").note} />
    </Screen>
  );
}
