import { get } from "../../api/request";
import type { Opportunity, Organisation, Page } from "../../api/types";
import { Card } from "../../ui/Card";
import { Chips } from "../../ui/Chips";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Empty } from "../../ui/states";
import { words } from "../../words/words";

async function fetchOurs() {
  const [organisation, opportunities] = await Promise.all([
    get<Organisation>("/organisation"),
    get<Page<Opportunity>>("/opportunities"),
  ]);
  return { organisation, opportunities: opportunities.items };
}

export default function OpportunitiesPage() {
  const t = words("employer");
  const fetched = useFetched(fetchOurs);
  return (
    <Screen title={t.opportunities} sub={t.opportunitiesSub}>
      <Loaded of={fetched}>
        {({ organisation, opportunities }) => (
          <>
            {organisation.is_vetted ? (
              <a class="button" href="/opportunities/new">
                {t.add}
              </a>
            ) : (
              <Card title={t.notVetted}>{t.notVettedWhat}</Card>
            )}
            {opportunities.length === 0 && organisation.is_vetted && <Empty>{t.noOpportunities}</Empty>}
            <div class="list-below">
              {opportunities.map((opportunity) => (
                <OwnOpportunity key={opportunity.id} opportunity={opportunity} />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function OwnOpportunity({ opportunity }: { opportunity: Opportunity }) {
  const t = words("employer");
  const { id, title, text, seats, flexibility, closed_at } = opportunity;
  return (
    <Card title={title} eyebrow={closed_at ? t.closedOne : undefined}>
      <p class="words-of-theirs">{text}</p>
      <Chips texts={[t.seats(seats), ...flexibility]} />
      {!closed_at && (
        <a class="button" href={`/opportunities/${id}`}>
          {t.edit}
          <span class="unseen">: {title}</span>
        </a>
      )}
    </Card>
  );
}
