import { useEffect } from "preact/hooks";
import { navigate } from "../../app/location";
import { homeOf } from "../../app/rooms";
import { me } from "../../session/session";
import { Screen } from "../../ui/Screen";

export default function HomePage() {
  const home = me.value ? homeOf(me.value.hat) : "/welcome";
  useEffect(() => navigate(home, { replace: true }), [home]);
  return <Screen title="" />;
}
