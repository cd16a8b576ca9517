import { get } from "../../api/request";
import type { VettedOrganisation, Page } from "../../api/types";
import { Loaded, useFetched } from "../../ui/Loaded";
import { RowLink } from "../../ui/RowLink";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { LettersLink } from "../letters/LettersLink";
import { words } from "../../words/words";

export default function OrganisationsPage() {
  const t = words("coordinator");
  const fetched = useFetched(() => get<Page<VettedOrganisation>>("/organisations"));
  return (
    <Screen title={t.title} sub={t.sub}>
      <LettersLink />
      <a class="button" href="/organisations/new">
        {t.add}
      </a>
      <Loaded of={fetched} rows={4}>
        {({ items }) => (
          <div class="list-below">
            {items.length === 0 && <Empty>{t.none}</Empty>}
            {items.map(({ id, name, is_vetted }) => (
              <RowLink
                key={id}
                href={`/organisations/${id}`}
                title={name}
                note={is_vetted ? t.vetted : null}
                news={is_vetted ? null : t.notVetted}
              />
            ))}
          </div>
        )}
      </Loaded>
    </Screen>
  );
}
