import { get } from "../../api/request";
import type { Page, PracticeCard } from "../../api/types";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Empty } from "../../ui/states";
import { words } from "../../words/words";

/** What the employers of my networks tell of how they work. */
export function PracticeCards() {
  const t = words("network");
  const fetched = useFetched(() => get<Page<PracticeCard>>("/practice-cards"));
  return (
    <section>
      <h2 class="section-head">{t.practice}</h2>
      <p class="small">{t.practiceHint}</p>
      <Loaded of={fetched} rows={2}>
        {({ items }) => (
          <>
            {items.length === 0 && <Empty>{t.noPractice}</Empty>}
            {items.map(({ id, organisation, title, text }) => (
              <Card key={id} eyebrow={organisation} title={title}>
                <p class="words-of-theirs">{text}</p>
              </Card>
            ))}
          </>
        )}
      </Loaded>
    </section>
  );
}
