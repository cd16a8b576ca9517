import { useEffect } from "preact/hooks";
import { navigate, path } from "../../app/location";
import { groups } from "../../live/conversations";
import { groupsError, hasGroups, unread } from "../../live/unread";
import { me } from "../../session/session";
import { Icon } from "../../ui/Icon";
import { RowLink } from "../../ui/RowLink";
import { Screen } from "../../ui/Screen";
import { Empty, Failed, Loading } from "../../ui/states";
import { words } from "../../words/words";
import { LettersLink } from "../letters/LettersLink";
import { groupSub } from "../chat/groupSub";
import "./groups.css";

export default function GroupsPage() {
  const t = words("chat");
  const mine = groups.value.filter(({ kind }) => kind === "peer");
  const isFacilitator = me.value?.hat === "facilitator";
  // A facilitator comes from here to the networks too.
  const only = hasGroups.value && mine.length === 1 && !isFacilitator ? mine[0] : undefined;
  useEffect(() => {
    // Whoever has gone on meanwhile is not fetched back.
    if (only && path.value === "/groups") navigate(`/group/${only.id}`, { replace: true });
  }, [only?.id]);
  const searchButton = mine.length > 0 && (
    <a class="round" href="/search" aria-label={t.searchHint}>
      <Icon name="search" />
    </a>
  );
  return (
    <Screen title={only?.name ?? t.groups} actions={!only && searchButton}>
      {me.value?.hat === "facilitator" && !only && <LettersLink />}
      {(!hasGroups.value || only) && <Loading rows={4} />}
      {hasGroups.value && mine.length === 0 && !groupsError.value && <Empty>{t.noGroups}</Empty>}
      {hasGroups.value && mine.length === 0 && Boolean(groupsError.value) && (
        <Failed error={groupsError.value} onRetry={() => location.reload()} />
      )}
      {!only && (
        <ul>
          {mine.map((group) => (
            <li key={group.id}>
              <a class="card row-link" href={`/group/${group.id}`}>
                <span>
                  <b>{group.name}</b>
                  <small>{group.needs_consent ? t.chatIsOff : groupSub(group)}</small>
                  {group.unread_count !== null && group.unread_count > 0 && (
                    <span class="count">{t.unread(group.unread_count)}</span>
                  )}
                </span>
                <Icon name="forward" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {isFacilitator && (
        <RowLink
          href="/networks"
          title={words("network").title}
          note={words("network").sub}
          news={unread.value.network ? words("network").newMessage : null}
        />
      )}
    </Screen>
  );
}
