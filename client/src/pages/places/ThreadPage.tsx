import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function ThreadPage() {
  return <Screen title={words("places").title} />;
}
