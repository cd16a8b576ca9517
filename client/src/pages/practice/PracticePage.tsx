import { navigate } from "../../app/location";
import type { PageProps } from "../../app/routes";
import { get } from "../../api/request";
import type { Page, PracticeItem } from "../../api/types";
import { conversation, refreshGroup } from "../../live/conversations";
import { keepDraft, keptDraft } from "../../live/drafts";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { draftChanged } from "../chat/draftChanged";
import { handOver, textOf } from "./handOver";
import { PracticeCard } from "./PracticeCard";

/** What groups here and elsewhere have asked, tried and agreed on, to start from. */
export default function PracticePage({ params }: PageProps) {
  const id = params.id!;
  const t = words("practice");
  const fetched = useFetched(() => get<Page<PracticeItem>>("/practice"));
  const start = (item: PracticeItem) => {
    const text = textOf(item);
    if (item.kind === "loop") {
      handOver("loop", text);
      return navigate(`/group/${id}/loops`);
    }
    if (item.kind === "round") {
      handOver("round", text);
      return navigate(`/group/${id}/rounds/new`);
    }
    if (item.kind === "norm" || item.kind === "rule") {
      handOver("rule", text);
      return navigate(`/group/${id}/decisions/new?subject=rule&principle=${item.principle}`);
    }
    return void writeToGroup(id, t.toChat(text)).then(() => say(t.isInDraft));
  };
  return (
    <Screen title={t.title} sub={conversation(id)?.group.name ?? undefined} back={`/group/${id}/together`}>
      <p class="hint">{t.hint}</p>
      <Loaded of={fetched} rows={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t.none}</Empty>
          ) : (
            <>
              {items.map((item) => (
                <PracticeCard key={JSON.stringify(item)} item={item} onStart={() => start(item)} />
              ))}
            </>
          )
        }
      </Loaded>
    </Screen>
  );
}

/** Puts it in the group's draft, after what stands there already; nothing is sent. */
async function writeToGroup(id: string, text: string): Promise<void> {
  if (!conversation(id)) await refreshGroup(id);
  const draft = await keptDraft(id);
  const audience = draft?.audience ?? conversation(id)!.group.audience.token;
  const written = draft?.text ? `${draft.text}\n${text}` : text;
  await keepDraft(id, { text: written, replyTo: draft?.replyTo ?? null, audience });
  draftChanged(id);
  navigate(`/group/${id}`);
}
