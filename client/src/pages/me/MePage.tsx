import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function MePage() {
  return <Screen title={words("me").title} />;
}
