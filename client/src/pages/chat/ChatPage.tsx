import { useEffect, useState } from "preact/hooks";
import type { PageProps } from "../../app/routes";
import { conversation, groups, refreshGroup } from "../../live/conversations";
import { hasGroups } from "../../live/unread";
import { Icon } from "../../ui/Icon";
import { Screen } from "../../ui/Screen";
import { Failed, Loading, NotFound } from "../../ui/states";
import { Problem } from "../../api/problem";
import { words } from "../../words/words";
import { Strip } from "../together/Strip";
import { Conversation } from "./Conversation";
import { groupSub } from "./groupSub";
import { Welcome } from "./Welcome";

export default function ChatPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("chat");
  const [error, setError] = useState<unknown>();
  const group = conversation(id)?.group;
  const isKnown = Boolean(group);
  const mayBeMissing = hasGroups.value;

  const fetch = () => {
    setError(undefined);
    refreshGroup(id).catch(setError);
  };
  useEffect(() => {
    if (mayBeMissing && !isKnown) fetch();
  }, [mayBeMissing, isKnown]);

  if (!group) {
    if (error instanceof Problem && error.status === 404) return <NotFound />;
    return <Screen title="">{error ? <Failed error={error} onRetry={fetch} /> : <Loading rows={5} />}</Screen>;
  }
  const isOnly = groups.value.filter(({ kind }) => kind === "peer").length === 1;
  const about = (
    <a class="round" href={`/group/${id}/about`} aria-label={t.about}>
      <Icon name="people" />
    </a>
  );
  return (
    <Screen
      title={group.name ?? t.conversation}
      sub={groupSub(group)}
      back={isOnly ? undefined : "/groups"}
      actions={about}
      isFilled
    >
      {!group.needs_consent && <Strip group={group} />}
      {!group.needs_consent && <Welcome group={group} />}
      <Conversation group={group} />
    </Screen>
  );
}
