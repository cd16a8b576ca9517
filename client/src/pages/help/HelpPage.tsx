import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function HelpPage() {
  return <Screen title={words("help").title} />;
}
