import type { PageProps } from "../../app/routes";
import { get, put, remove } from "../../api/request";
import type { Candidate, Page } from "../../api/types";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { Switch } from "../../ui/Switch";
import { words } from "../../words/words";

/** A coordinator opens the room to groups and approved employers, and closes it to them. */
export default function PartiesPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("network");
  const fetched = useFetched(() => get<Page<Candidate>>(`/networks/${id}/parties`), [id]);
  const turn = (candidate: Candidate) => async (isOpen: boolean) => {
    const path = `/networks/${id}/parties/${candidate.kind}s/${candidate.id}`;
    fetched.replace(await (isOpen ? put<Page<Candidate>>(path) : remove<Page<Candidate>>(path)));
  };
  const section = (title: string, none: string, found: Candidate[]) => (
    <Card title={title}>
      {found.length === 0 && <p class="small">{none}</p>}
      {found.map((candidate) => (
        <Switch key={candidate.id} label={candidate.name} isOn={candidate.is_open} onChange={turn(candidate)} />
      ))}
    </Card>
  );
  return (
    <Screen title={t.openTo} back={`/network/${id}`}>
      <p class="small">{t.openToHint}</p>
      <div class="list-below">
        <Loaded of={fetched} rows={4}>
          {({ items }) => (
            <>
              {section(
                t.groups,
                t.noGroups,
                items.filter(({ kind }) => kind === "group"),
              )}
              {section(
                t.employers,
                t.noVetted,
                items.filter(({ kind }) => kind === "organisation"),
              )}
            </>
          )}
        </Loaded>
      </div>
    </Screen>
  );
}
