import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function DemoPage() {
  return <Screen title={words("door").title} />;
}
