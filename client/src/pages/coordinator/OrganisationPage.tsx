import type { PageProps } from "../../app/routes";
import { get } from "../../api/request";
import type { VettedOrganisation, Page } from "../../api/types";
import { Invite } from "../../invitations/Invite";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { NotFound } from "../../ui/states";
import { words } from "../../words/words";
import { VettingCard } from "./VettingCard";

export default function OrganisationPage({ params }: PageProps) {
  const t = words("coordinator");
  const fetched = useFetched(async () => {
    const { items } = await get<Page<VettedOrganisation>>("/organisations");
    return items.find(({ id }) => id === params.id) ?? null;
  }, [params.id]);
  if (fetched.value === null) return <NotFound />;
  return (
    <Screen title={fetched.value?.name ?? ""} back="/organisations">
      <Loaded of={fetched}>
        {(organisation) =>
          organisation && (
            <>
              <Card>
                <p class="words-of-theirs">{organisation.about}</p>
              </Card>
              <VettingCard organisation={organisation} onChanged={fetched.replace} />
              <Card title={t.invite}>
                <p class="small">
                  {organisation.contacts > 0 ? t.hasContacts : t.noContacts} {t.inviteHint}
                </p>
                <Invite to={`/organisations/${organisation.id}/invitations`} />
              </Card>
            </>
          )
        }
      </Loaded>
    </Screen>
  );
}
