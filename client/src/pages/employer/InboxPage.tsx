import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function InboxPage() {
  return <Screen title={words("employer").title} />;
}
