import type { PageProps } from "../../app/routes";
import { Problem } from "../../api/problem";
import { get } from "../../api/request";
import type { Network } from "../../api/types";
import { useReloadOn } from "../../live/changes";
import { rightsChanges } from "../../live/sync";
import { me } from "../../session/session";
import { Icon } from "../../ui/Icon";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { NotFound } from "../../ui/states";
import { words } from "../../words/words";
import { Conversation } from "../chat/Conversation";
import { Strip } from "../together/Strip";
import { NetworkCard } from "./NetworkCard";

/** The shared room: its conversation for whoever is in, and the way in for whoever is not. */
export default function NetworkPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("network");
  const fetched = useFetched(() => get<Network>(`/networks/${id}`), [id, rightsChanges.value]);
  useReloadOn(id, ["group_changed"], fetched.reload);
  if (fetched.error instanceof Problem && fetched.error.status === 404) return <NotFound />;
  const network = fetched.value;
  const about = (
    <a class="round" href={`/network/${id}/about`} aria-label={t.about}>
      <Icon name="people" />
    </a>
  );
  return (
    <Screen
      title={network?.name ?? t.title}
      sub={network && t.inNetwork(network.employers.length, network.groups.length)}
      back={me.value?.hat === "participant" ? "/places" : "/networks"}
      actions={network?.group && about}
      isFilled={Boolean(network?.group)}
    >
      <Loaded of={fetched} rows={5}>
        {(network) =>
          network.group ? (
            <>
              {!network.group.needs_consent && <Strip group={network.group} />}
              <Conversation group={network.group} />
            </>
          ) : (
            <NetworkCard network={network} />
          )
        }
      </Loaded>
    </Screen>
  );
}
