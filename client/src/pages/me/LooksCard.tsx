import { get } from "../../api/request";
import type { Look, Page } from "../../api/types";
import { me } from "../../session/session";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { clock, day } from "../../words/format";
import { words } from "../../words/words";

export function LooksCard() {
  const t = words("me");
  const { hats } = words("shell");
  const fetched = useFetched(() => get<Page<Look>>("/looks"));
  return (
    <Card title={t.looks}>
      <Loaded of={fetched} rows={2}>
        {({ items }) => (
          <ul class="rows">
            {items.length === 0 && <li>{t.noLooks}</li>}
            {items.map(({ at, hat, organisation }) => (
              <li key={at + organisation}>
                {t.lookedAtCard(organisation ?? hats[hat])}
                <small>
                  {day(at)} {clock(at)}
                </small>
              </li>
            ))}
            {!items.some(({ hat }) => hat === "authority") && <NoAuthority />}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

/** Where one person may wear both hats, the page promises nothing about what a head can forget. */
function NoAuthority() {
  const t = words("me");
  if (me.value?.site.mixed_roles) return <li>{t.noAuthorityMixed}</li>;
  return (
    <li>
      {t.noAuthority}
      <small>{t.noAuthorityNote}</small>
    </li>
  );
}
