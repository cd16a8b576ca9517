import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function ChatPage() {
  return <Screen title={words("chat").title} />;
}
