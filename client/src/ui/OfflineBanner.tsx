import { isReachable } from "../api/reachable";
import { me } from "../session/session";
import { words } from "../words/words";
import { Icon } from "./Icon";

export function OfflineBanner() {
  return (
    <div role="status">
      {!isReachable.value && me.value && (
        <p class="offline">
          <Icon name="offline" />
          {words("shell").offline}
        </p>
      )}
    </div>
  );
}
