import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function InboxThreadPage() {
  return <Screen title={words("employer").title} />;
}
