import { useEffect, useState } from "preact/hooks";
import { get } from "../../api/request";
import type { Group, Message, Page } from "../../api/types";
import { groups } from "../../live/conversations";
import { Field } from "../../ui/Field";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { clock, day } from "../../words/format";
import { words } from "../../words/words";
import "./groups.css";

const PAUSE_MS = 350;
const SHORTEST = 2;

export default function SearchPage() {
  const t = words("chat");
  const [typed, setTyped] = useState("");
  const [query, setQuery] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Screen title={t.search} back="/groups">
      <Field label={t.searchHint} type="search" value={typed} onInput={setTyped} hasFocus />
      {query.length < SHORTEST ? <Empty>{t.searchStart}</Empty> : <Found key={query} query={query} />}
    </Screen>
  );
}

function Found({ query }: { query: string }) {
  const t = words("chat");
  const fetched = useFetched(() => get<Page<Message>>(`/search?q=${encodeURIComponent(query)}`), [query]);
  return (
    <Loaded of={fetched}>
      {({ items }) => (
        <div class="found" role="status">
          {items.length === 0 && <Empty>{t.searchNothing}</Empty>}
          <ul>
            {items.map((message) => (
              <li key={message.id}>
                <FoundMessage message={message} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  );
}

function roomOf(group: Group | undefined): string {
  if (group?.kind === "thread") return group.me.hat === "employer" ? "inbox" : "thread";
  return group?.kind === "network" ? "network" : group?.kind === "staff" ? "colleagues" : "group";
}

function FoundMessage({ message }: { message: Message }) {
  const t = words("chat");
  const group = groups.value.find(({ id }) => id === message.group_id);
  return (
    <a class="card row-link" href={`/${roomOf(group)}/${message.group_id}`}>
      <span>
        <small>
          {[group?.name, `${day(message.created_at)} ${clock(message.created_at)}`].filter(Boolean).join(" · ")}
        </small>
        <b>{message.author?.alias ?? t.someoneGone}</b> {message.body}
      </span>
    </a>
  );
}
