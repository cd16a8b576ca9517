import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";

export default function WelcomePage() {
  return <Screen title={words("door").title} />;
}
