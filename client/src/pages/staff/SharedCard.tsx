import { get } from "../../api/request";
import type { Page, SharedMessage } from "../../api/types";
import { Card, Quote } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { date } from "../../words/format";
import { words } from "../../words/words";

/** What staff have chosen to show a lead or a researcher. */
export function SharedCard() {
  const t = words("staff");
  const { hats } = words("shell");
  const fetched = useFetched(() => get<Page<SharedMessage>>("/shared"));
  return (
    <Card title={t.shared}>
      <p class="small">{t.sharedHint}</p>
      <Loaded of={fetched} rows={1}>
        {({ items }) => (
          <>
            {items.length === 0 && <p class="small">{t.noShared}</p>}
            <ul>
              {items.map(({ id, alias, hat, text, said_at }) => (
                <li key={id}>
                  <Quote>{text}</Quote>
                  <p class="small">{[`${alias} (${hats[hat]})`, date(said_at)].join(" · ")}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Card>
  );
}
