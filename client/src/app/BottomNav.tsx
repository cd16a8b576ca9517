import { me } from "../session/session";
import { Icon } from "../ui/Icon";
import { words } from "../words/words";
import { unread } from "../live/unread";
import { path } from "./location";
import { roomsOf } from "./rooms";
import { matchRoute } from "./routes";

export function BottomNav() {
  const t = words("shell");
  const route = matchRoute(path.value)?.route;
  const isAtTheDoor = route?.whose === "anyone" && path.value !== "/help" && path.value !== "/";
  if (!me.value || isAtTheDoor) return null;
  const here = route?.room;
  const rooms = roomsOf(me.value.hat);
  return (
    <nav class="rooms" aria-label={t.pages}>
      {rooms.map((room) => {
        const count = (room.tells ?? []).reduce((sum, kind) => sum + unread.value[kind], 0);
        const isHere = room.name === here || (here !== undefined && room.holds === here);
        return (
          <a key={room.name} href={room.href} aria-current={isHere ? "page" : undefined}>
            <Icon name={room.icon} />
            <span>{t.rooms[room.label]}</span>
            {count > 0 && (
              <>
                <span class="dot" aria-hidden="true">
                  {count > 99 ? "99+" : count}
                </span>
                <span class="unseen">{t.newOnes(count)}</span>
              </>
            )}
          </a>
        );
      })}
    </nav>
  );
}
